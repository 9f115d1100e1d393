using System.Globalization;
using System.Text;
using Guardrly.Redaction;
using Guardrly.Redaction.Scan;
using Guardrly.Redaction.Verify;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Redaction.Verify;

public sealed class VendorTableTests
{
    const int Seed = 20260314;
    const int TokensPerRow = 20;
    const string Random64 = "aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dE3fG5hJ7kL9mN1pQ3sT5vW7yZ9bC1dE3f";

    static readonly NaiveTokenEngine s_engine = new();

    public static TheoryData<int, string> Rows()
    {
        var rows = new TheoryData<int, string>();
        for (int row = 0; row < VendorTokenGenerator.RowCount; row++)
            rows.Add(row, VendorTokenGenerator.Table.Rows[row].Literal);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_token_is_masked_whole_and_nothing_around_it(int row, string literal)
    {
        var random = new Random(Seed + row);
        for (int turn = 0; turn < TokensPerRow; turn++)
        {
            VendorToken token = VendorTokenGenerator.Next(row, random);
            foreach ((string before, string after) in Surroundings(token))
            {
                string text = before + token.Text + after;
                string actual = s_engine.Redact(text);
                // Formats overlap: a token of one vendor may have the form of another's. Masked it must be.
                bool isMasked = SecretKinds.BuiltIn.Any(
                    kind => actual == $"{before}{token.Kept}[REDACTED:{SecretKinds.Name(kind)}]{after}");
                Assert.True(isMasked, $"seed {Seed + row} {literal}: {text} gave {actual}");
                Assert.Equal(actual, s_engine.Redact(actual));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_is_almost_a_token_is_none_of_its_row(int row, string literal)
    {
        var random = new Random(Seed + row);
        int count = 0;
        for (int turn = 0; turn < TokensPerRow; turn++)
        {
            foreach (string text in VendorTokenGenerator.NearMisses(row, random))
            {
                int position = text.IndexOf(literal, StringComparison.Ordinal);
                List<Match> matches = Verify(Encoding.ASCII.GetBytes(text + " "), position, row, out _);
                Assert.True(matches.Count == 0, $"seed {Seed + row} {literal}: {text}");
                count++;
            }
        }
        Assert.True(count >= 2 * TokensPerRow, $"{literal}: {count}");
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_verdict_that_did_not_ask_for_more_does_not_change_with_more(int row, string literal)
    {
        VendorToken token = VendorTokenGenerator.Next(row, new Random(Seed + row));
        foreach ((string before, string after) in Surroundings(token))
        {
            string text = $"{before}{token.Text}{after} and some more text, /with+base64/{literal}";
            byte[] bytes = Encoding.ASCII.GetBytes(text);
            int position = text.IndexOf(literal, StringComparison.Ordinal);
            List<Match> whole = Verify(bytes, position, row, out _);
            for (int length = position + literal.Length; length < bytes.Length; length++)
            {
                List<Match> part = Verify(bytes.AsSpan(0, length), position, row, out bool hitEnd);
                Assert.True(hitEnd || part.SequenceEqual(whole), $"{Seed + row} {literal} cut at {length}: {text}");
            }
        }
    }

    [Fact]
    public void Every_literal_is_one_the_scanner_takes()
    {
        foreach (Literal literal in VendorTokenGenerator.Table.Literals)
        {
            Assert.InRange(literal.Text.Length, VendorRow.LiteralBytesMin, VendorRow.LiteralBytesMax);
            Assert.True(Ascii.IsValid(literal.Text), literal.Text);
            Assert.True(!literal.IgnoreCase || !literal.Text.Any(char.IsAsciiLetterUpper), literal.Text);
        }
    }

    [Fact]
    public void What_is_looked_at_in_vain_is_bounded()
    {
        foreach (VendorRow row in VendorTokenGenerator.Table.Rows)
        {
            foreach (TokenSegment segment in row.Segments[..^1])
                Assert.True(segment.Max <= TokenSegment.ProbeLength, row.Literal);
            Assert.True(row.Segments[^1].Max is <= TokenSegment.ProbeLength or TokenSegment.Unbounded, row.Literal);
            Assert.True(row.Lead.Max <= TokenSegment.ProbeLength, row.Literal);
            byte[] text = [.. row.Head, .. Enumerable.Repeat((byte)'a', 4096)];
            int position = text.AsSpan().IndexOf(Encoding.ASCII.GetBytes(row.Literal));
            int index = VendorTokenGenerator.Table.Rows.IndexOf(row);
            List<Match> matches = Verify(text, position, index, out bool hitEnd);
            Assert.True(matches.Count > 0 || !hitEnd, $"{row.Literal} looked at 4096 bytes for nothing");
        }
    }

    [Theory]
    [InlineData(2000)]
    [InlineData(20000)]
    public void A_token_as_long_as_its_alphabet_goes_on_is_masked_whole(int length)
    {
        string token = "ya29." + VendorTokenGenerator.Base64Url(RandomBytes(length));
        Assert.Equal("x [REDACTED:google-key]. y", s_engine.Redact($"x {token}. y"));
        string session = "IQoJ" + Convert.ToBase64String(RandomBytes(length));
        Assert.Equal("x [REDACTED:aws-key] y", s_engine.Redact($"x {session} y"));
        Assert.Equal("x=[REDACTED:aws-key]&y", s_engine.Redact($"x={Uri.EscapeDataString(session)}&y"));
    }

    static byte[] RandomBytes(int length)
    {
        byte[] bytes = new byte[length];
        new Random(Seed).NextBytes(bytes);
        return bytes;
    }

    [Theory]
    [InlineData("shpat_docs")]
    [InlineData("glpat-docs")]
    [InlineData("whsec_help")]
    [InlineData("sk-SK locale")]
    [InlineData("sk-learn-contrib-2024-something-rather-long-to-read")]
    [InlineData("task-0123456789abcdef0123456789abcdef")]
    [InlineData("risk_assessment disk_usage mask_2024")]
    [InlineData("hexa_decimal12345 sensor8_readings2026 batchf_processing9")]
    [InlineData("hf_hub_download hf_transformers_cache sk_buff_head_init")]
    [InlineData("npm_config_registry npm_lifecycle_event npm_package_dependencies_express")]
    [InlineData("xoxo-kisses xoxo-hugsandkisses")]
    [InlineData("SKU-2026-A SK12345 SG.com SG.MainController.Index")]
    [InlineData("fc-list : family fc-cache fc-match")]
    [InlineData("path pattern patch-eu1-west pat-a-cake")]
    [InlineData("eyJ eyJhIjoxfQ== eyJpZCI6MTIzNDU2Nzg5MH0.")]
    [InlineData("key-value key-0123456789abcdef monkey-0123456789abcdef0123456789abcdef")]
    [InlineData("cache-key-0123456789abcdef0123456789abcdef fc-7d9f8b6c5d-x2k4p")]
    [InlineData("AKIA ASIA ASIAPACIFIC AKIAEXAMPLE xxxxAKIAABCDEFGHIJKLMNOPqrstuv AKIAABCDEFGHIJKLMNOPqrstuv")]
    [InlineData("pi_3QKx2eLkdIwHu7ix1VbX9yQz cus_R8aZk2LmNpQ7Xs ch_3QKx2eLkdIwHu7ix0a1b2c3d")]
    [InlineData("pplx-70b-chat-online pplx-7b-online xai-org dapi-example ops_eyJ rubygems_mirror")]
    [InlineData("9fceb02d0ae598e95dc970b74767f19372d61af8 4bf92f3577b34da6a3ce929d0e0e4736-us-east-1")]
    [InlineData("10:00:00:AA-BB 00:AA:BB:CC:DD:EE https://discord.com/api/webhooks/docs")]
    [InlineData("exa_search_tool exa_results_2024 tvly-search fw_update fw_version_2024 secret_rotation_2024")]
    [InlineData("sk_live_xxxxxxxxxxxxxxxxxxxxxxxx sk_test_your_key_here rk_live_...")]
    [InlineData("ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("https://registry.npmjs.org/@hf_tools/sk-utils/-/sk-utils-1.2.3.tgz")]
    public void Words_that_share_a_prefix_stay(string text) => Assert.Equal(text, s_engine.Redact(text));

    [Theory]
    [InlineData("{\"note\":\"shpat_1674a7fcb2cd31\"}", "{\"note\":\"[REDACTED:shopify-token]\"}")]
    [InlineData("{\\\"note\\\":\\\"ghp_a1B2c3D4e5\\\"}", "{\\\"note\\\":\\\"[REDACTED:github-token]\\\"}")]
    [InlineData("token glpat-a1B2c3D4e5... was refused", "token [REDACTED:gitlab-token]... was refused")]
    [InlineData("sk-ant-api03-a1B2c3D4e5\nnext", "[REDACTED:anthropic-key]\nnext")]
    [InlineData("AKIA2BCN6YU3C\r\nnext", "[REDACTED:aws-key]\r\nnext")]
    [InlineData("xoxb-12345678901-a1b2c3****", "[REDACTED:slack-token]****")]
    public void A_token_that_was_cut_off_is_masked(string text, string expected) =>
        Assert.Equal(expected, s_engine.Redact(text));

    [Theory]
    [InlineData("a%3D{0}%26b")]
    [InlineData("a%253d{0}%2526b")]
    [InlineData("a\\n{0}\\nb")]
    [InlineData("a\\\\n{0}\\\\nb")]
    [InlineData("a\\u003d{0}\\u0026b")]
    [InlineData("a\\x22{0}\\x22b")]
    [InlineData("a\\033[1m{0}\\033[0m")]
    [InlineData("\u001b[1;32m{0}\u001b[0m")]
    [InlineData("\\u001b[32m{0}\\u001b[0m")]
    [InlineData("token=3D{0}")]
    public void An_escape_before_a_token_is_no_part_of_a_word(string format)
    {
        string text = string.Format(CultureInfo.InvariantCulture, format, "ghp_abcdefGHIJKL1234567890mnopqrSTUVWX98");
        string expected = string.Format(CultureInfo.InvariantCulture, format, "[REDACTED:github-token]");
        Assert.Equal(expected, s_engine.Redact(text));
    }

    [Theory]
    [InlineData("api.telegram.org/bot{0}/getMe", "123456789:AAEhBOweik6ad9rQXVtzcTKbM2JfTrfzdJk", "telegram-token")]
    [InlineData("hooks.slack.com\\/services\\/{0}", "T0LPMF\\/B0OXIY\\/lMjIJNc1egHfnacO0rvytt97", "slack-token")]
    [InlineData("%2Fapi%2Fwebhooks%2F{0}&x", "123456789012345678%2F" + Random64, "discord-webhook")]
    [InlineData("deepseek client uses {0}.", "sk-0a1b2c3d4e5f60718293a4b5c6d7e8f9", "deepseek-key")]
    [InlineData("refresh={0}&x", "1%2F%2F0gaB3dE5gH7jK9mN1pQ3sT5vW7yZ9", "google-key")]
    [InlineData("AccountName=a;AccountKey={0};Suffix=core", Random64 + "aB3dE5gH7jK9mN1pQ3s+/Q==", "azure-key")]
    [InlineData("the azure token {0} expired", "xj0difg7314iou43fdkr5synr8mtssafxl2ihswaabia1tvhxsll", "azure-key")]
    [InlineData("sed s/PLACE/{0}/ deploy.yaml", "whsec_JD0Jb8PhOolLhxEAZLnHlxKgqeG0GORo", "stripe-key")]
    [InlineData("\u001b[32m{0}\u001b[0m", "pi_3QKx2eLkdIwHu7ix1VbX_secret_9yQzA1b2C3d4E5f6G7h8I9", "stripe-key")]
    [InlineData("{0} is a publishing key", "sk_live_516TewYFpcKfnAUkX9QPpCXJ", "stripe-key")]
    public void A_token_is_found_in_its_own_surroundings(string format, string token, string kind)
    {
        string text = string.Format(CultureInfo.InvariantCulture, format, token);
        Assert.Equal(
            string.Format(CultureInfo.InvariantCulture, format, $"[REDACTED:{kind}]"), s_engine.Redact(text));
    }

    [Fact]
    public void The_secret_beside_an_aws_key_id_is_masked_too()
    {
        const string Id = "AKIA2BCN6YU3C23KTSP5";
        const string Secret = "ypYdFYyCIcqc5SDE8SnuuEaoF5S/z/XMWSjjpjSS";
        Assert.Equal("bot,[REDACTED:aws-key],[REDACTED:aws-key]\n", s_engine.Redact($"bot,{Id},{Secret}\n"));
        Assert.Equal("[REDACTED:aws-key]/20261103/eu-west-1/s3", s_engine.Redact($"{Id}/20261103/eu-west-1/s3"));
    }

    [Fact]
    public void A_prefix_in_the_middle_of_base64_is_no_token()
    {
        var random = new Random(Seed);
        byte[] image = new byte[4096];
        for (int turn = 0; turn < 50; turn++)
        {
            random.NextBytes(image);
            char[] text = Convert.ToBase64String(image).ToCharArray();
            string planted = turn % 2 == 0
                ? "/AKIAABCDEFGHIJKLMNOP/"
                : "+EAAB" + new string('a', 30) + "1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P+";
            planted.CopyTo(0, text, 2000, planted.Length);
            string blob = "data:image/png;base64," + new string(text);
            Assert.Equal(blob, s_engine.Redact(blob));
        }
    }

    [Fact]
    public void Verifying_allocates_nothing()
    {
        var random = new Random(Seed);
        var texts = new List<(byte[] Text, int Position)>();
        for (int row = 0; row < VendorTokenGenerator.RowCount; row++)
        {
            string text = VendorTokenGenerator.Next(row, random).Text + " ";
            string literal = VendorTokenGenerator.Table.Rows[row].Literal;
            texts.Add((Encoding.ASCII.GetBytes(text), text.IndexOf(literal, StringComparison.Ordinal)));
        }
        var matches = new MatchList();
        long allocated = 0;
        for (int turn = 0; turn < 3; turn++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int row = 0; row < texts.Count; row++)
            {
                matches.Clear();
                var view = new View(texts[row].Text, 0, 0);
                VendorTokenGenerator.Table.Verify(ref view, texts[row].Position, row, matches);
            }
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }
        Assert.Equal(0, allocated);
    }

    static List<Match> Verify(ReadOnlySpan<byte> text, int position, int row, out bool hitEnd)
    {
        var matches = new MatchList();
        var view = new View(text, 0, 0);
        VendorTokenGenerator.Table.Verify(ref view, position, row, matches);
        hitEnd = view.HitEnd;
        return [.. Enumerable.Range(0, matches.Count).Select(index => matches[index])];
    }

    static (string Before, string After)[] Surroundings(VendorToken token)
    {
        // An escape before what is kept would say nothing about the token.
        string escape = token.Kept.Length == 0 ? "%3D" : "/";
        return
        [
            ("", "\n"), ("say ", " please"), ("{\"a\":\"", "\",\"b\":1}"), ("{\\\"a\\\":\\\"", "\\\",\\\"b\\\":1}"),
            ("(", ")"), ("a=", "&b=1"), ("'", "'"), ("a\\n", "\\nb"), (escape, "%26b%3D1"), ("<li>", "</li>"),
            ("`", "`, then"), ("x ", ", y"), ("x ", "! y"), ("[", "|z"),
        ];
    }
}
