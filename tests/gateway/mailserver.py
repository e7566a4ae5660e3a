#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real mail server on loopback, for tst_mail: writes each letter, as Python's own parser reads it, as one JSON line.

mailserver.py FILE [--tls CERTIFICATE KEY] [--sign-in USER PASSWORD]; prints its port, ends with its standard input.
"""
import argparse
import asyncio
import email
import email.policy
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword


class Letters:
    def __init__(self, path):
        self.path = path

    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        parts = [{"type": part.get_content_type(), "text": part.get_content() if part.get_content_maintype() == "text" else "",
                  "file": part.get_filename() or ""}
                 for part in message.walk() if not part.is_multipart()]
        line = {"from": envelope.mail_from, "to": envelope.rcpt_tos, "tls": session.ssl is not None,
                "user": session.authenticated and True, "headers": [[k, str(v)] for k, v in message.items()],
                "parts": parts, "defects": [str(d) for d in message.defects]}
        with open(self.path, "a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
        return "250 taken"


arguments = argparse.ArgumentParser()
arguments.add_argument("file")
arguments.add_argument("--tls", nargs=2)
arguments.add_argument("--sign-in", nargs=2)
options = arguments.parse_args()
settings = {}
if options.tls:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(*options.tls)
    settings |= {"tls_context": context, "require_starttls": True}
if options.sign_in:
    def authenticate(server, session, envelope, mechanism, data):
        good = isinstance(data, LoginPassword) and [data.login.decode(), data.password.decode()] == options.sign_in
        return AuthResult(success=good, handled=good)
    settings |= {"authenticator": authenticate, "auth_required": True, "auth_require_tls": bool(options.tls)}


async def serve():
    loop = asyncio.get_running_loop()
    letters = Letters(options.file)
    server = await loop.create_server(lambda: SMTP(letters, **settings), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(serve())
