"""The backend and the peers: nginx as provider, as plain reverse proxy, and with ModSecurity; a Jetty forwarder."""

import json
import pathlib
import re
import shutil
import subprocess

from hub import envelope

HERE = pathlib.Path(__file__).resolve().parent
ANSWERS = 1024
MODULES = pathlib.Path("/usr/lib/nginx/modules")
JETTY = pathlib.Path("/usr/share/jetty9/lib")

COMMON = """
daemon off;
error_log {folder}/{name}.log error;
pid {folder}/{name}.pid;
events {{ worker_connections 4096; }}
http {{
  access_log off;
  keepalive_requests 100000000;
  keepalive_timeout 300s;
  client_body_buffer_size 2m;
  client_max_body_size 16m;
  client_body_temp_path {folder}/{name}-body;
  proxy_temp_path {folder}/{name}-proxy;
  fastcgi_temp_path {folder}/{name}-fastcgi;
  uwsgi_temp_path {folder}/{name}-uwsgi;
  scgi_temp_path {folder}/{name}-scgi;
  tcp_nodelay on;
"""


def people(text):
    """The same answer for so many people."""
    for number in range(1, ANSWERS + 1):
        yield re.sub(r'(atenabango"?[>:]\s*"?)\d{15}', lambda m: m[1] + f"{number:015d}", text, count=1)


def backend_configuration(folder, port, xml, answer):
    """A provider that answers any POST with one of 1,024 valid answers, chosen by connection and request."""
    lines = [
        "worker_processes 1;" + COMMON.format(folder=folder, name="backend"),
        "  map_hash_max_size 4096;",
        '  split_clients "$connection.$connection_requests" $choice {',
    ]
    lines += [f"    0.09% {n};" for n in range(ANSWERS - 1)] + [f"    * {ANSWERS - 1};", "  }"]
    for kind, text in (("xml", xml), ("json", answer)):
        assert "'" not in text and "$" not in text and "\\" not in text
        lines.append(f"  map $choice ${kind} {{")
        lines += [f"    {n} '{body}';" for n, body in enumerate(people(text))] + ["  }"]
    return "\n".join(
        [
            *lines,
            f"""  server {{
    listen 127.0.0.1:{port} backlog=1024;
    location /soap {{ default_type "text/xml; charset=utf-8"; return 200 $xml; }}
    location / {{ default_type application/json; return 200 $json; }}
  }}
}}
""",
        ]
    )


def backend(folder, port, examples, city, town):
    """The running provider: over SOAP it answers for the city, over REST for the town."""
    xml = envelope(compact((examples / "valid-shokai.response-business-loss.xml").read_text()).encode()).decode()
    answer = compact_json((examples / "valid-shokai.response-per-capita-only.json").read_text())
    for text in (xml, answer):
        assert city in text
    return nginx(folder, "backend", backend_configuration(folder, port, xml, answer.replace(city, town)))


def proxy_configuration(folder, name, port, backend, rules=None):
    head = f"load_module {MODULES}/ngx_http_modsecurity_module.so;\n" if rules else ""
    check = f"modsecurity on; modsecurity_rules_file {rules};" if rules else ""
    return head + "worker_processes 2;" + COMMON.format(folder=folder, name=name) + f"""
  upstream backend {{ server 127.0.0.1:{backend}; keepalive 128; keepalive_requests 100000000; }}
  proxy_http_version 1.1;
  proxy_set_header Connection "";
  server {{ listen 127.0.0.1:{port} backlog=1024; {check} location / {{ proxy_pass http://backend; }} }}
}}
"""


def nginx(folder, name, configuration):
    path = folder / f"{name}.conf"
    path.write_text(configuration)
    return subprocess.Popen(
        ["nginx", "-p", str(folder), "-e", str(folder / f"{name}.log"), "-c", str(path)],
        stdout=subprocess.DEVNULL,
        stderr=open(folder / f"{name}.err", "wb"),
    )


def schemas(folder, messages):
    """The published schema of the contract, and an envelope around it."""
    (folder / "messages.xsd").write_bytes(messages)
    shutil.copy(HERE / "peers" / "envelope.xsd", folder)
    return folder / "envelope.xsd"


def modsecurity(folder, port, backend, schema):
    """None and the reason, or the process."""
    if not (MODULES / "ngx_http_modsecurity_module.so").exists():
        return None, "libnginx-mod-http-modsecurity is not installed"
    rules = folder / "modsecurity.rules"
    rules.write_text((HERE / "peers" / "modsecurity.rules").read_text().replace("@FOLDER@", str(schema.parent)))
    return nginx(folder, "modsecurity", proxy_configuration(folder, "modsecurity", port, backend, rules)), None


def jetty(folder, port, backend, schema):
    if not JETTY.exists() or not shutil.which("javac"):
        return None, "jetty9 or a JDK is not installed"
    names = ("client", "http", "io", "server", "servlet", "security", "util", "continuation")
    jars = [p for name in names for p in JETTY.glob(f"jetty-{name}-9*.jar")] + list(JETTY.glob("servlet-api-*.jar"))
    jars += list(pathlib.Path("/usr/share/java").glob("jetty9-util-ajax.jar"))
    path = ":".join(map(str, jars))
    done = subprocess.run(
        ["javac", "-cp", path, "-d", str(folder), str(HERE / "peers" / "Forwarder.java")],
        capture_output=True,
        text=True,
    )
    if done.returncode:
        return None, "the forwarder does not compile: " + done.stderr[:200]
    return (
        subprocess.Popen(
            [
                "java",
                "-Xmx512m",
                "-cp",
                f"{path}:{folder}",
                "Forwarder",
                str(port),
                f"http://127.0.0.1:{backend}/soap",
                str(schema),
            ],
            stdout=subprocess.DEVNULL,
            stderr=open(folder / "jetty.err", "wb"),
        ),
        None,
    )


def compact(xml):
    """XML without the white space between elements."""
    return re.sub(r">\s+<", "><", re.sub(r"^<\?xml.*?\?>\s*", "", xml)).strip()


def compact_json(text):
    return json.dumps(json.loads(text), ensure_ascii=False, separators=(",", ":"))
