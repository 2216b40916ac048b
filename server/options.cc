#include "server/options.h"

#include <boost/program_options.hpp>
#include <iostream>

#include "server/doors/listen_address.h"

namespace ketentafel {
namespace {

namespace po = boost::program_options;

constexpr char kAbout[] =
    "Ketentafel's server: the page and gRPC-Web on one port, gRPC on another.\n"
    "Exit codes: 0 stopped as asked, 1 a failure, 2 wrong options, 3 a port is taken,\n"
    "            4 the database cannot be used, 5 the data folder cannot be used.\n\n"
    "Options";

po::options_description Described() {
  po::options_description options(kAbout);
  auto add = options.add_options();
  add("help,h", "print this");
  add("data", po::value<std::string>(), "folder of the database (data)");
  add("page", po::value<std::string>(), "folder of the built page");
  add("content", po::value<std::string>(), "folder of the built library");
  add("example", po::value<std::string>()->implicit_value("harderwijk-ermelo"),
      "--example: also load a chain that is about to begin; --example=full: two chains with "
      "fourteen months behind them; --example=FILE.json: one of your own");
  add("listen", po::value<std::string>(), "IP address of both doors (127.0.0.1)");
  add("http-port", po::value<uint16_t>(), "port of the page (8080); 0: any free one");
  add("grpc-port", po::value<uint16_t>(), "port for gRPC clients (50051); 0: any free one");
  add("public-url", po::value<std::string>(), "where browsers reach the server, behind a proxy");
  add("smtp-url", po::value<std::string>(),
      "mail server, smtp://host:port or smtps://host:port; without it nothing is sent");
  add("mail-from", po::value<std::string>(),
      "who mail comes from: keten@zorgdat.example, or \"Keten Veld <keten@zorgdat.example>\"");
  add("smtp-user", po::value<std::string>(),
      "name to sign in with; the password stands in KETENTAFEL_SMTP_PASSWORD, or in");
  add("smtp-password-file", po::value<std::string>(), "a file");
  add("smtp-tls", po::value<std::string>(), "STARTTLS: required, if-offered or none (required)");
  add("smtp-ca", po::value<std::string>(), "certificates to trust besides the system's, a file");
  add("reflection", "let gRPC clients ask which services there are");
  add("insecure", "allow an address that others can reach, although there is no TLS");
  return options;
}

template <class To, class From = To>
void Take(const po::variables_map& given, const char* name, To& to) {
  if (given.count(name) != 0) to = given[name].as<From>();
}

Status CheckPublicUrl(const std::string& url) {
  if (url.empty() || url.starts_with("http://") || url.starts_with("https://")) return OkStatus();
  return InvalidArgument("OPTION_INVALID", "--public-url must begin with http:// or https://");
}

StatusOr<mail::SmtpTls> ReadTls(const std::string& text) {
  if (text == "required") return mail::SmtpTls::kRequired;
  if (text == "if-offered") return mail::SmtpTls::kIfOffered;
  if (text == "none") return mail::SmtpTls::kNone;
  return InvalidArgument("OPTION_INVALID", "--smtp-tls is required, if-offered or none");
}

Status TakeMail(const po::variables_map& given, MailOptions* options) {
  Take(given, "smtp-url", options->url);
  Take(given, "smtp-user", options->user);
  Take<std::filesystem::path, std::string>(given, "smtp-password-file", options->password_file);
  Take<std::filesystem::path, std::string>(given, "smtp-ca", options->ca_file);
  if (given.count("smtp-tls") != 0) {
    const StatusOr<mail::SmtpTls> tls = ReadTls(given["smtp-tls"].as<std::string>());
    if (!tls.ok()) return tls.status();
    options->tls = *tls;
  }
  if (options->url.empty()) return OkStatus();
  KETENTAFEL_RETURN_IF_ERROR(mail::CheckSmtpUrl(options->url));
  // Whoever stands between could take the offer away, and read the password.
  if (!options->user.empty() && options->tls == mail::SmtpTls::kIfOffered) {
    return InvalidArgument("OPTION_INVALID", "--smtp-user needs --smtp-tls required (or none)");
  }
  std::string from;
  Take(given, "mail-from", from);
  StatusOr<mail::Mailbox> mailbox = mail::ReadMailbox(from);
  if (!mailbox.ok()) {
    return InvalidArgument("OPTION_INVALID", "--smtp-url needs --mail-from with a mail address");
  }
  options->from = *std::move(mailbox);
  return OkStatus();
}

// A name is one of the library's own examples: a file, or a folder of several.
StatusOr<std::filesystem::path> ExamplePath(const std::string& example, const Options& options) {
  if (example.ends_with(".json")) return std::filesystem::path(example);
  if (!options.content.empty()) {
    const std::filesystem::path folder = options.content / "example" / example;
    if (std::filesystem::is_directory(folder)) return folder;
    return std::filesystem::path(folder.string() + ".json");
  }
  return InvalidArgument("OPTION_INVALID", "--example needs --content, where the examples are");
}

StatusOr<Options> OptionsFrom(const po::variables_map& given) {
  Options options;
  Take<std::filesystem::path, std::string>(given, "data", options.data);
  Take<std::filesystem::path, std::string>(given, "page", options.page);
  Take<std::filesystem::path, std::string>(given, "content", options.content);
  Take(given, "listen", options.listen);
  Take(given, "http-port", options.http_port);
  Take(given, "grpc-port", options.grpc_port);
  Take(given, "public-url", options.public_url);
  if (given.count("reflection") != 0) options.reflection = doors::Reflection::kOn;
  if (given.count("example") != 0) {
    StatusOr<std::filesystem::path> path = ExamplePath(given["example"].as<std::string>(), options);
    if (!path.ok()) return path.status();
    options.example = *std::move(path);
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckPublicUrl(options.public_url));
  KETENTAFEL_RETURN_IF_ERROR(TakeMail(given, &options.mail));
  if (!options.public_url.empty() && !options.public_url.ends_with('/')) options.public_url += '/';
  if (!doors::IsLoopback(options.listen) && given.count("insecure") == 0) {
    return FailedPrecondition(
        "TLS_MISSING", "others could reach " + options.listen +
                           " and there is no TLS: listen on a loopback address behind a proxy "
                           "that has it, or say --insecure");
  }
  return options;
}

}  // namespace

std::string PageUrl(const Options& options, uint16_t http_port) {
  if (!options.public_url.empty()) return options.public_url;
  const bool anywhere = options.listen == "0.0.0.0" || options.listen == "::";
  if (anywhere || doors::IsLoopback(options.listen)) {
    return "http://localhost:" + std::to_string(http_port) + "/";
  }
  return "http://" + doors::HostAndPort(options.listen, http_port) + "/";
}

StatusOr<std::optional<Options>> ReadOptions(int argc, const char* const* argv) {
  const po::options_description described = Described();
  po::variables_map given;
  try {
    po::store(po::command_line_parser(argc, argv)
                  .options(described)
                  .positional(po::positional_options_description())
                  .run(),
              given);
  } catch (const po::error& error) {
    return InvalidArgument("OPTION_INVALID", std::string(error.what()) + " (see --help)");
  }
  if (given.count("help") != 0) {
    std::cout << described;
    return std::optional<Options>();
  }
  StatusOr<Options> options = OptionsFrom(given);
  if (!options.ok()) return options.status();
  return std::optional<Options>(*std::move(options));
}

}  // namespace ketentafel
