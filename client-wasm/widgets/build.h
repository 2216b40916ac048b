#ifndef KETENTAFEL_CLIENT_WIDGETS_BUILD_H_
#define KETENTAFEL_CLIENT_WIDGETS_BUILD_H_

#include <concepts>
#include <memory>
#include <type_traits>
#include <utility>

namespace ketentafel::widgets {

// Refers to something callable during one call: the contents of a container, in place.
//
// Views pass a lambda: Card(ui, {.key = "agenda"}, [&] { Heading(ui, 2, title); }).
// Unlike std::function it owns nothing, so a container costs two pointers and no code of its own.
template <typename Signature>
class FunctionRef;

template <typename Result, typename... Args>
class FunctionRef<Result(Args...)> {
 public:
  template <typename Callable>
  requires(!std::same_as<std::remove_cvref_t<Callable>, FunctionRef> &&
           std::is_invocable_r_v<Result, Callable&, Args...>)
      FunctionRef(Callable&& callable)  // NOLINT: lambdas convert in place
      : object_(const_cast<void*>(static_cast<const void*>(std::addressof(callable)))),
        call_([](void* object, Args... args) -> Result {
          return (*static_cast<std::remove_reference_t<Callable>*>(object))(
              std::forward<Args>(args)...);
        }) {}

  Result operator()(Args... args) const { return call_(object_, std::forward<Args>(args)...); }

 private:
  void* object_;
  Result (*call_)(void*, Args...);
};

using Build = FunctionRef<void()>;
using BuildRow = FunctionRef<void(int index)>;

}  // namespace ketentafel::widgets

#endif  // KETENTAFEL_CLIENT_WIDGETS_BUILD_H_
