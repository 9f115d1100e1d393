using System.Text;
using System.Text.Json;
using Guardrly.Redaction.Scan;
using Guardrly.Redaction.Verify;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Redaction.Verify;

public sealed class PrivateKeyBlockTests
{
    const int Seed = 20260315;
    const string After = "GET /admin/api/2025-07/shop.json status=200";

    static readonly NaiveTokenEngine s_engine = new();

    /// <summary>A text, and what of it must stay.</summary>
    internal readonly record struct Sample(string Name, PrivateKeyText Key, string Text, params string[] Kept);

    [Fact]
    public void Every_line_of_a_key_is_masked_and_all_else_stays()
    {
        foreach (Sample sample in Samples())
        {
            string output = s_engine.Redact(sample.Text);
            foreach (string line in sample.Key.Lines)
            {
                for (int index = 0; index + 8 <= line.Length; index++)
                    Assert.False(output.Contains(line.Substring(index, 8), StringComparison.Ordinal), $"{sample.Name}: {output}");
            }
            Assert.All(sample.Kept, kept => Assert.True(output.Contains(kept, StringComparison.Ordinal), $"{sample.Name} lost {kept}: {output}"));
            Assert.Equal(sample.Text.Count(character => character == '\n'), output.Count(character => character == '\n'));
            Assert.True(output == s_engine.Redact(output), $"{sample.Name} is masked twice: {output}");
        }
    }

    [Fact]
    public void A_verdict_that_did_not_ask_for_more_does_not_change_with_more()
    {
        foreach (Sample sample in Samples())
        {
            byte[] text = Encoding.Latin1.GetBytes(sample.Text);
            int position = Enumerable.Range(0, text.Length).First(index => TryBegin(text, index, out _, out _, out _));
            Assert.True(TryBegin(text, position, out int at, out PrivateKeyState state, out _));
            for (int length = position; length < text.Length; length++)
            {
                bool isBegin = TryBegin(
                    text.AsSpan(0, length), position, out int cutAt, out PrivateKeyState cutState, out bool hitEnd);
                Assert.True(hitEnd || (isBegin && cutAt == at && cutState == state), $"{sample.Name} cut at {length}");
            }
            while (state.IsOpen && at < text.Length)
                StepAtEveryCut(sample.Name, text, ref at, ref state);
        }
    }

    static void StepAtEveryCut(string name, byte[] text, ref int at, ref PrivateKeyState state)
    {
        int start = at;
        PrivateKeyState before = state;
        string expected = Step(text, ref at, ref state, out _);
        for (int length = start; length < Math.Min(text.Length, at + 200); length++)
        {
            int cutAt = start;
            PrivateKeyState cutState = before;
            string actual = Step(text.AsSpan(0, length), ref cutAt, ref cutState, out bool hitEnd);
            Assert.True(hitEnd || (actual == expected && cutAt == at && cutState == state), $"{name} cut at {length}: {actual} for {expected}");
        }
    }

    static string Step(ReadOnlySpan<byte> text, ref int at, ref PrivateKeyState state, out bool hitEnd)
    {
        var matches = new MatchList();
        var view = new View(text, NaiveTokenEngine.FloorOf(text, at), 0);
        PrivateKeyBlock.Step(ref view, ref at, ref state, matches);
        hitEnd = view.HitEnd;
        return string.Join(' ', Enumerable.Range(0, matches.Count).Select(index => matches[index]));
    }

    [Theory]
    [InlineData("PUBLIC KEY")]
    [InlineData("RSA PUBLIC KEY")]
    [InlineData("CERTIFICATE")]
    [InlineData("CERTIFICATE REQUEST")]
    [InlineData("PGP PUBLIC KEY BLOCK")]
    [InlineData("PGP MESSAGE")]
    [InlineData("X509 CRL")]
    public void What_is_public_stays(string label)
    {
        string text = PrivateKeyText.Next(new Random(Seed), label: label).Join("", "\n") + After;
        Assert.Equal(text, s_engine.Redact(text));
    }

    [Theory]
    [InlineData("expected -----BEGIN PRIVATE KEY----- header, got foo\n/admin/api/2025-07/products/8109120750137.json\ndone")]
    [InlineData("paste -----BEGIN PRIVATE KEY-----...-----END PRIVATE KEY----- here")]
    [InlineData("-----BEGIN PRIVATE KEY-----\n${KEY}\n-----END PRIVATE KEY-----")]
    [InlineData("-----BEGIN PRIVATE KEY-----\n<your key>\n-----END PRIVATE KEY-----")]
    [InlineData("if (s.startsWith(\"-----BEGIN PRIVATE KEY-----\")) {\n  return parse(s);\n}")]
    [InlineData("-----BEGIN[ A-Z0-9_-]{0,100}PRIVATE KEY")]
    [InlineData("-----BEGIN PRIVATE KEY-----\n\nstarting\nlistening")]
    [InlineData("no PRIVATE KEY here\n-----BEGIN")]
    public void Speaking_of_keys_is_no_key(string text) => Assert.Equal(text, s_engine.Redact(text));

    [Fact]
    public void A_key_of_any_length_is_taken_in_pieces_of_bounded_size()
    {
        PrivateKeyText key = PrivateKeyText.Next(new Random(Seed), count: 4000);
        foreach (string text in new[] { key.Join("", "\n"), key.Inline("\\n"), key.Begin + "\n" + string.Concat(key.Lines) + "\n" })
        {
            byte[] bytes = Encoding.Latin1.GetBytes(text + After);
            var view = new View(bytes, 0, 0);
            Assert.True(PrivateKeyBlock.TryBegin(ref view, 0, out int at, out PrivateKeyState state));
            while (state.IsOpen)
            {
                int start = at;
                // A step looks no further than a piece and what a marker or a separator needs.
                var piece = new View(bytes.AsSpan(0, Math.Min(bytes.Length, at + PrivateKeyBlock.PieceBytesMax + 64)), 0, 0);
                PrivateKeyBlock.Step(ref piece, ref at, ref state, new MatchList());
                Assert.True(!piece.HitEnd || piece.End == bytes.Length, $"at {start} of {bytes.Length}");
            }
        }
    }

    static bool TryBegin(ReadOnlySpan<byte> text, int position, out int at, out PrivateKeyState state, out bool hitEnd)
    {
        var view = new View(text, NaiveTokenEngine.FloorOf(text, position), 0);
        at = position;
        state = default;
        bool isLiteral = false;
        foreach (Literal literal in PrivateKeyBlock.Literals)
            isLiteral |= NaiveTokenEngine.StandsAt(text, position, literal);
        hitEnd = !isLiteral;
        bool isBegin = isLiteral && PrivateKeyBlock.TryBegin(ref view, position, out at, out state);
        hitEnd |= view.HitEnd;
        return isBegin;
    }

    static IEnumerable<Sample> Samples()
    {
        var random = new Random(Seed);
        IEnumerable<Sample> all =
        [
            .. Blocks(random), .. Prefixed(random), .. Escaped(random), .. Lists(random), .. Inlined(random),
            .. Headed(random), .. Unfinished(random),
        ];
        return all;
    }

    static IEnumerable<Sample> Blocks(Random random)
    {
        foreach (string label in PrivateKeyText.Labels)
        {
            foreach (string newline in new[] { "\n", "\r\n", "  \n", "\\\n" })
            {
                PrivateKeyText key = PrivateKeyText.Next(random, label: label);
                yield return new(label + newline, key, $"before\n{key.Join("", newline)}{After}", "before", After, key.Begin, key.End);
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
        string both = (two with { Lines = two.Lines[..4] }).Join("", "\n", hasEnd: false) + (two with { Lines = two.Lines[4..] }).Join("", "\n");
        yield return new("two blocks", two, both + After, After, two.End);
    }

    static IEnumerable<Sample> Prefixed(Random random)
    {
        string[] prefixes =
        [
            "2026-03-12T01:00:00.123Z INFO gateway[4711]: ", "Mar 12 01:00:00 host-1 app[123]: ", "> ", "    ", "\t", "web-1  | ",
            "+", "-", "2026-03-12 01:00:00,123 DEBUG com.acme.security.KeyLoader - ",
            "[trace=4bf92f3577b34da6a3ce929d0e0e4736 session=sess_01ykk2kwipnq5dhb7nch] ",
        ];
        foreach (string prefix in prefixes)
        {
            PrivateKeyText key = PrivateKeyText.Next(random);
            yield return new("prefix " + prefix, key, key.Join(prefix, "\n") + prefix + After, prefix + key.Begin, prefix + "[", prefix + After);
            yield return new("no end " + prefix, key, key.Join(prefix, "\n", hasEnd: false) + prefix + After, prefix + "[", prefix + After);
        }
        PrivateKeyText docker = PrivateKeyText.Next(random);
        const string Suffix = "\\n\",\"stream\":\"stdout\",\"time\":\"2026-03-12T01:00:00.123456789Z\"}\n";
        yield return new("docker", docker, docker.Join("{\"log\":\"", Suffix) + After, "{\"log\":\"[REDACTED:private-key]" + Suffix, After);
        PrivateKeyText json = PrivateKeyText.Next(random);
        string[] lines = [json.Begin, .. json.Lines, json.End];
        string text = string.Concat(lines.Select((line, index) => $"{{\"ts\":{Math.Pow(9, index):F0},\"msg\":\"{line}\"}}\n"));
        yield return new("varying prefix", json, text + After, "{\"ts\":1,", "\"}\n", After);
    }

    static IEnumerable<Sample> Escaped(Random random)
    {
        foreach ((string newline, string quote) in new[] { ("\\n", "\""), ("\\r\\n", "\""), ("\\\\n", "\\\""), ("\\\\\\\\n", "\\\\\\\"") })
        {
            PrivateKeyText key = PrivateKeyText.Next(random);
            string rest = $"{quote},{quote}client_email{quote}:{quote}svc{quote}}}";
            string open = $"{{{quote}private_key{quote}:{quote}";
            yield return new("escaped " + newline, key, open + key.Inline(newline) + newline + rest, open, rest, newline + key.End);
            yield return new("no end " + newline, key, open + key.Inline(newline, hasEnd: false) + rest + "\n" + After, open, rest, After);
            yield return new("cut " + newline, key, open + key.Inline(newline, hasEnd: false) + "\n" + After, open, After);
        }
        PrivateKeyText slashes = PrivateKeyText.Next(random);
        yield return new("PHP", slashes, JsonSerializer.Serialize(slashes.Inline("\n")).Replace("/", "\\/", StringComparison.Ordinal));
        yield return new("System.Text.Json", slashes, JsonSerializer.Serialize(slashes.Inline("\n")));
        yield return new("form", slashes, "key=" + Uri.EscapeDataString(slashes.Inline("\n")) + "&x=1", "key=", "&x=1");
        yield return new("XML", slashes, "<key>" + slashes.Inline("&#10;") + "</key><b>1</b>", "</key><b>1</b>");
    }

    static IEnumerable<Sample> Lists(Random random)
    {
        foreach ((string open, string join, string close) in new[]
        {
            ("[\"", "\", \"", "\"]"), ("['", "\\n', '", "\\n']"), ("\"", "\\n\" + \"", "\\n\";"), ("[\n  \"", "\",\n  \"", "\"\n]"),
        })
        {
            PrivateKeyText key = PrivateKeyText.Next(random);
            yield return new("list " + join, key, $"x {open}{key.Inline(join)}{close} {After}", open, close, After);
        }
    }

    static IEnumerable<Sample> Inlined(Random random)
    {
        PrivateKeyText key = PrivateKeyText.Next(random);
        yield return new("spaces", key, $"KEY={key.Inline(" ")} {After}", "KEY=", After);
        yield return new("spaces, no end", key, $"KEY={key.Inline(" ", hasEnd: false)} was not taken", "KEY=", " was not taken");
        yield return new("nothing between", key, key.Inline("") + After, key.Begin, key.End + After);
        yield return new("text before", key, "loaded " + key.Join("", "\n") + After, "loaded ", After);
        yield return new("one long line", key, $"{key.Begin}\n{string.Concat(key.Lines)}\n{key.End}\n{After}", After);
        yield return new("bytes", key, $"b'{key.Inline("\\n")}\\n' {After}", "b'", "\\n' " + After);
    }

    static IEnumerable<Sample> Headed(Random random)
    {
        PrivateKeyText key = PrivateKeyText.Next(random, label: "RSA PRIVATE KEY");
        string[] headers = ["Proc-Type: 4,ENCRYPTED", "DEK-Info: AES-128-CBC,0123456789ABCDEF0123456789ABCDEF", ""];
        foreach (string prefix in new[] { "", "2026-03-12T01:00:00Z app: " })
        {
            string text = string.Concat(new[] { key.Begin }.Concat(headers).Concat(key.Lines).Append(key.End).Select(line => $"{prefix}{line}\n"));
            yield return new("headers " + prefix, key, text + After, prefix + "Proc-Type: 4,ENCRYPTED", After);
        }
        string inline = string.Join("\\n", new[] { key.Begin }.Concat(headers).Concat(key.Lines).Append(key.End));
        yield return new("headers inline", key, $"{{\"k\":\"{inline}\"}}", "{\"k\":\"", "\"}", "Proc-Type: 4,ENCRYPTED");
        PrivateKeyText pgp = PrivateKeyText.Next(random, label: "PGP PRIVATE KEY BLOCK");
        string body = $"{pgp.Begin}\nVersion: GnuPG v2\nComment: none\n\n{string.Join('\n', pgp.Lines)}\n=njUN\n";
        yield return new("PGP", pgp, $"{body}{pgp.End}\n{After}", "Version: GnuPG v2", After);
        yield return new("PGP, no end", pgp, body + After, "Version: GnuPG v2", After);
        PrivateKeyText ssh = PrivateKeyText.Next(random, width: 70);
        string lines = string.Join('\n', ssh.Lines);
        yield return new("SSH2", ssh, $"---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----\nComment: \"k\"\n{lines}\n---- END SSH2 ENCRYPTED PRIVATE KEY ----\n{After}", After);
        yield return new("PuTTY", ssh, $"PuTTY-User-Key-File-3: ssh-rsa\nPublic-Lines: 1\nAAAAB3Nz\nPrivate-Lines: 6\n{lines}\nPrivate-MAC: 01\n{After}", "AAAAB3Nz", "Private-MAC", After);
    }

    static IEnumerable<Sample> Unfinished(Random random)
    {
        string[] next = ["HTTP/1.1 200 OK", "{\"a\":1}", "status=200", "2026-03-12T01:00:00Z INFO ok", "all done", "done", After, "  at Foo.bar(Baz.java:1)"];
        foreach (string line in next)
        {
            PrivateKeyText key = PrivateKeyText.Next(random);
            yield return new("then " + line, key, $"{key.Join("", "\n", hasEnd: false)}{line}\nmore text", line, "more text");
            PrivateKeyText cut = key with { Lines = [.. key.Lines[..3], key.Lines[3][..20]] };
            yield return new("cut, then " + line, cut, $"{cut.Join("", "\n", hasEnd: false)}{line}\nmore text", line, "more text");
        }
    }
}
