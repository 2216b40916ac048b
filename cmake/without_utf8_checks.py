"""Takes out of generated message code that every text is checked to be UTF-8 when it is written."""
import pathlib
import re
import sys

CHECK = re.compile(r"::PROTOBUF_NAMESPACE_ID::internal::WireFormatLite::VerifyUtf8String\(\s*"
                   r"[^;]*?SERIALIZE,\s*\"[^\"]*\"\);")

for name in sys.argv[1:]:
    path = pathlib.Path(name)
    path.write_text(CHECK.sub("", path.read_text()))
