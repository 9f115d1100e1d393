using System.Text.Json;

namespace Guardrly.Tests.Support;

/// <summary>A private key in a text, and what of the text must stay.</summary>
internal readonly record struct PrivateKeySample(string Name, PrivateKeyText Key, string Text, params string[] Kept)
{
    /// <summary>What comes after keys: an ordinary line of a log.</summary>
    public const string After = "GET /admin/api/2025-07/shop.json status=200";

    /// <summary>Every shape that logs hold private keys in.</summary>
    public static IEnumerable<PrivateKeySample> All(Random random) =>
    [
        .. Blocks(random), .. Prefixed(random), .. Collected(random), .. Escaped(random), .. Lists(random),
        .. Inlined(random), .. Headed(random), .. Tools(random), .. Unfinished(random),
    ];

    static IEnumerable<PrivateKeySample> Blocks(Random random)
    {
        foreach (string label in PrivateKeyText.Labels)
        {
            foreach (string newline in new[] { "\n", "\r\n", "  \n", "\\\n" })
            {
                PrivateKeyText key = PrivateKeyText.Next(random, label: label);
                string text = $"before\n{key.Join("", newline)}{After}";
                yield return new(label + newline, key, text, "before", After, key.Begin, key.End);
            }
        }
        foreach (int width in new[] { 70, 76 })
        {
            PrivateKeyText key = PrivateKeyText.Next(random, width: width);
            yield return new($"width {width}", key, key.Join("", "\n") + After, After);
        }
        PrivateKeyText spaced = PrivateKeyText.Next(random);
        yield return new("blank lines", spaced, spaced.Join("", "\n\n") + After, After);
        PrivateKeyText two = PrivateKeyText.Next(random, count: 9);
        string first = (two with { Lines = two.Lines[..4] }).Join("", "\n", hasEnd: false);
        string second = (two with { Lines = two.Lines[4..] }).Join("", "\n");
        yield return new("two blocks", two, first + second + After, After, two.End);
    }

    static IEnumerable<PrivateKeySample> Prefixed(Random random)
    {
        string[] prefixes =
        [
            "2026-03-12T01:00:00.123Z INFO gateway[4711]: ", "Mar 12 01:00:00 host-1 app[123]: ",
            "2026-03-12 01:00:00,123 DEBUG com.acme.security.KeyLoader - ", "> ", "    ", "\t", "web-1  | ", "+", "-",
            "[trace=4bf92f3577b34da6a3ce929d0e0e4736 session=sess_01ykk2kwipnq5dhb7nch] ",
        ];
        foreach (string prefix in prefixes)
        {
            PrivateKeyText key = PrivateKeyText.Next(random);
            string after = prefix + After;
            string masked = prefix + "[REDACTED:private-key]";
            string begin = prefix + key.Begin;
            yield return new("prefix " + prefix, key, key.Join(prefix, "\n") + after, begin, masked, after);
            yield return new("no end " + prefix, key, key.Join(prefix, "\n", hasEnd: false) + after, masked, after);
        }
    }

    static IEnumerable<PrivateKeySample> Collected(Random random)
    {
        const string Prefix = "{\"log\":\"";
        const string Suffix = "\\n\",\"stream\":\"stdout\",\"time\":\"2026-03-12T01:00:00.123456789Z\"}\n";
        PrivateKeyText key = PrivateKeyText.Next(random);
        string masked = $"{Prefix}[REDACTED:private-key]{Suffix}";
        yield return new("docker", key, key.Join(Prefix, Suffix) + After, masked, After);
        string[] lines = [key.Begin, .. key.Lines, key.End];
        string text = "";
        foreach (string line in lines)
            text += $"{{\"n\":{text.Length * text.Length},\"msg\":\"{line}\"}}\n";
        yield return new("varying prefix", key, text + After, "{\"n\":0,", "\"}\n", After);
    }

    static IEnumerable<PrivateKeySample> Escaped(Random random)
    {
        (string Newline, string Quote)[] depths =
            [("\\n", "\""), ("\\r\\n", "\""), ("\\\\n", "\\\""), ("\\\\\\\\n", "\\\\\\\"")];
        foreach ((string newline, string quote) in depths)
        {
            PrivateKeyText key = PrivateKeyText.Next(random);
            string rest = $"{quote},{quote}client_email{quote}:{quote}svc{quote}}}";
            string open = $"{{{quote}private_key{quote}:{quote}";
            string cut = open + key.Inline(newline, hasEnd: false);
            string whole = open + key.Inline(newline) + newline + rest;
            yield return new("escaped " + newline, key, whole, open, rest, newline + key.End);
            yield return new("no end " + newline, key, $"{cut}{rest}\n{After}", open, rest, After);
            yield return new("cut " + newline, key, $"{cut}\n{After}", open, After);
        }
        PrivateKeyText other = PrivateKeyText.Next(random);
        string json = JsonSerializer.Serialize(other.Inline("\n"));
        yield return new("System.Text.Json", other, json);
        yield return new("PHP", other, $"\"{other.Inline("\\n").Replace("/", "\\/", StringComparison.Ordinal)}\"");
        yield return new("form", other, $"key={Uri.EscapeDataString(other.Inline("\n"))}&x=1", "key=", "&x=1");
        yield return new("XML", other, $"<key>{other.Inline("&#10;")}</key><b>1</b>", "</key><b>1</b>");
    }

    static IEnumerable<PrivateKeySample> Lists(Random random)
    {
        (string Open, string Join, string Close)[] lists =
        [
            ("[\"", "\", \"", "\"]"), ("['", "\\n', '", "\\n']"), ("\"", "\\n\" + \"", "\\n\";"),
            ("[\n  \"", "\",\n  \"", "\"\n]"),
        ];
        foreach ((string open, string join, string close) in lists)
        {
            PrivateKeyText key = PrivateKeyText.Next(random);
            yield return new("list " + join, key, $"x {open}{key.Inline(join)}{close} {After}", open, close, After);
        }
    }

    static IEnumerable<PrivateKeySample> Inlined(Random random)
    {
        PrivateKeyText key = PrivateKeyText.Next(random);
        yield return new("spaces", key, $"KEY={key.Inline(" ")} {After}", "KEY=", After);
        string cut = key.Inline(" ", hasEnd: false);
        yield return new("spaces, no end", key, $"KEY={cut} was not taken", "KEY=", " was not taken");
        yield return new("nothing between", key, key.Inline("") + After, key.Begin, key.End + After);
        yield return new("text before", key, "loaded " + key.Join("", "\n") + After, "loaded ", After);
        yield return new("one line", key, $"{key.Begin}\n{string.Concat(key.Lines)}\n{key.End}\n{After}", After);
        yield return new("bytes", key, $"b'{key.Inline("\\n")}\\n' {After}", "b'", "\\n' " + After);
    }

    static IEnumerable<PrivateKeySample> Headed(Random random)
    {
        PrivateKeyText key = PrivateKeyText.Next(random, label: "RSA PRIVATE KEY");
        string[] headers = ["Proc-Type: 4,ENCRYPTED", "DEK-Info: AES-128-CBC,0123456789ABCDEF0123456789ABCDEF", ""];
        string[] lines = [key.Begin, .. headers, .. key.Lines, key.End];
        foreach (string prefix in new[] { "", "2026-03-12T01:00:00Z app: " })
        {
            string text = string.Concat(lines.Select(line => $"{prefix}{line}\n"));
            yield return new("headers " + prefix, key, text + After, prefix + headers[0], After);
        }
        string inline = string.Join("\\n", lines);
        yield return new("headers inline", key, $"{{\"k\":\"{inline}\"}}", "{\"k\":\"", "\"}", headers[0]);
    }

    static IEnumerable<PrivateKeySample> Tools(Random random)
    {
        PrivateKeyText pgp = PrivateKeyText.Next(random, label: "PGP PRIVATE KEY BLOCK");
        string body = $"{pgp.Begin}\nVersion: GnuPG v2\nComment: none\n\n{string.Join('\n', pgp.Lines)}\n=njUN\n";
        yield return new("PGP", pgp, $"{body}{pgp.End}\n{After}", "Version: GnuPG v2", After);
        yield return new("PGP, no end", pgp, body + After, "Version: GnuPG v2", After);
        PrivateKeyText ssh = PrivateKeyText.Next(random, width: 70);
        string lines = string.Join('\n', ssh.Lines);
        const string Label = "SSH2 ENCRYPTED PRIVATE KEY";
        string ssh2 = $"---- BEGIN {Label} ----\nComment: \"k\"\n{lines}\n---- END {Label} ----\n";
        yield return new("SSH2", ssh, ssh2 + After, $"---- END {Label} ----", After);
        string putty = $"Public-Lines: 1\nAAAAB3Nz\nPrivate-Lines: 6\n{lines}\nPrivate-MAC: 01\n";
        yield return new("PuTTY", ssh, putty + After, "AAAAB3Nz", "Private-MAC: 01", After);
    }

    static IEnumerable<PrivateKeySample> Unfinished(Random random)
    {
        string[] next =
        [
            "HTTP/1.1 200 OK", "{\"a\":1}", "status=200", "2026-03-12T01:00:00Z INFO ok", "all done", "done", After,
            "  at Foo.bar(Baz.java:1)",
        ];
        foreach (string line in next)
        {
            PrivateKeyText key = PrivateKeyText.Next(random);
            string after = line + "\nmore text";
            yield return new("then " + line, key, key.Join("", "\n", hasEnd: false) + after, after);
            PrivateKeyText cut = key with { Lines = [.. key.Lines[..3], key.Lines[3][..20]] };
            yield return new("cut, then " + line, cut, cut.Join("", "\n", hasEnd: false) + after, after);
        }
    }
}
