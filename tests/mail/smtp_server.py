"""A mail server on loopback that does what the address asks of it.

Usage: smtp_server.py [--port N] [--tls CERT KEY --user NAME:PASSWORD] [--busy] [--slow SECONDS]
Prints "ready PORT", then one JSON line for every mail that it took.

no@     refused at RCPT (550)            later@  not now at RCPT (451)
bad@    refused after the message (554)  wait@   not now after the message (451)
hang@   no answer after the message      die@    breaks off after the message, without an answer
half@   breaks off in the middle of the message
ghost@  takes the message, then breaks off without an answer
"""
import argparse
import asyncio
import email
import email.policy
import json
import os
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult

parser = argparse.ArgumentParser()
parser.add_argument("--port", type=int, default=0)
parser.add_argument("--tls", nargs=2)
parser.add_argument("--user")
parser.add_argument("--busy", action="store_true")
parser.add_argument("--slow", type=float, default=0)
options = parser.parse_args()


def tell(recipient, content):
    message = email.message_from_bytes(content, policy=email.policy.default)
    body = message.get_body(("plain",))
    files = [part.get_filename() for part in message.iter_attachments()]
    print(json.dumps({
        "to": recipient, "subject": str(message["subject"]), "id": str(message["message-id"]),
        "from": str(message["from"]), "text": body.get_content() if body else "", "files": files,
        "sizes": [len(part.get_content()) for part in message.iter_attachments()],
        "auto": str(message["auto-submitted"]),
    }), flush=True)


def wish(address):
    return address.split("@")[0].split(".")[0]


class Handler:
    async def handle_MAIL(self, server, session, envelope, address, mail_options):
        if options.busy:
            return "451 4.3.2 busy"
        envelope.mail_from = address
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if wish(address) == "no":
            return "550 5.1.1 nobody here by that name"
        if wish(address) == "later":
            return "451 4.2.1 come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        asked = wish(envelope.rcpt_tos[0])
        if options.slow:
            await asyncio.sleep(options.slow)
        if asked == "bad":
            return "554 5.6.0 not this one"
        if asked == "wait":
            return "451 4.3.1 disk is full"
        if asked == "hang":
            await asyncio.sleep(3600)
        if asked == "ghost":
            tell(envelope.rcpt_tos[0], envelope.content)
        if asked in ("die", "ghost"):
            server.transport.abort()
            await asyncio.sleep(3600)
        tell(envelope.rcpt_tos[0], envelope.content)
        return "250 OK"


class Server(SMTP):
    async def smtp_DATA(self, arg):
        if self.envelope and self.envelope.rcpt_tos and wish(self.envelope.rcpt_tos[0]) == "half":
            await self.push("354 go on")
            await self._reader.read(1000)
            self.transport.abort()
            return
        await super().smtp_DATA(arg)


def authenticate(server, session, envelope, mechanism, data):
    said = data.login.decode() + ":" + data.password.decode()
    return AuthResult(success=said == options.user, handled=False)


def new_server():
    more = {}
    if options.tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(*options.tls)
        more = {"tls_context": context, "require_starttls": True}
    if options.user:
        more |= {"authenticator": authenticate, "auth_required": True}
    return Server(Handler(), hostname="mail.example", data_size_limit=64 << 20, **more)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(new_server, "127.0.0.1", options.port)
    print("ready", server.sockets[0].getsockname()[1], flush=True)
    # Whoever started it holds the other end: with it, it goes.
    await loop.run_in_executor(None, sys.stdin.read)
    # At once: some conversations would hang on for as long as they were asked to.
    sys.stdout.flush()
    os._exit(0)

asyncio.run(main())
