namespace Guardrly.Tests.Support;

/// <summary>What stands between secrets in logs and is none: it must survive byte for byte.</summary>
internal static class HarmlessGenerator
{
    static readonly Func<Dice, string>[] s_sorts =
    [
        dice => $"2026-{dice.Between(10, 12)}-{dice.Between(10, 28)}T10:15:{dice.Between(10, 59)}.118Z",
        dice => $"level={dice.Pick("info", "warn", "debug")} attempt={dice.Below(9)} dur={dice.Below(900)}ms",
        dice => $"{dice.Pick("GET", "POST", "DELETE")} /admin/api/2026-01/orders/{dice.Text(Dice.Digits, 13)}.json 200",
        dice => $"request_id={Uuid(dice)} session_id=sess_{dice.Text(Dice.Hex, 20)}",
        dice => $"trace_id={dice.Text(Dice.Hex, 32)} span_id={dice.Text(Dice.Hex, 16)}",
        dice => $"ip=10.0.{dice.Below(255)}.{dice.Below(255)} port={dice.Between(1024, 65535)}",
        dice => $"latency_ms={dice.Below(5000)} bytes={dice.Below(9000000)} rate=0.{dice.Text(Dice.Digits, 6)}",
        dice => $"commit {dice.Text(Dice.Hex, 40)} on main",
        dice => $"input_tokens={dice.Below(90000)} max_tokens=4096 token_type=bearer tokenizer=cl100k_base",
        dice => $"installed @acme/shopify-mcp@{dice.Below(9)}.{dice.Below(30)}.{dice.Below(9)} from npm",
        dice => $"shop=acme-{dice.Below(99)}.myshopify.com gid://shopify/Order/{dice.Text(Dice.Digits, 13)}",
        dice => $"the authorization model changed; bearer token expired after {dice.Below(60)} minutes",
        dice => "api_key=${API_KEY} password=*** token=<token> secret=null Authorization: [REDACTED]",
        dice => $"{{\"id\":{dice.Text("1234", 9)},\"status\":200,\"tags\":[\"a\",\"b\"],\"next_page_token\":null}}",
        dice => $"{{\"author\":\"jane\",\"is_authenticated\":true,\"primary_key\":\"id\",\"keyboard\":\"de\"}}",
        dice => $"v{dice.Below(9)}.{dice.Below(20)}.{dice.Below(9)} sha256:{dice.Text(Dice.Hex, 64)}",
        dice => $"Überprüfung läuft – 漢字 и кириллица 🚀 {dice.Below(100)} %",
        dice => $"at Acme.Shop.Client.SendAsync(Request r) in Client.cs:line {dice.Below(400)}",
        dice => $"\u001b[32mok\u001b[0m {dice.Below(100)} passed, {dice.Below(3)} failed",
        dice => $"epoch={1765432100 + dice.Below(9999)} ms=1765432{dice.Text(Dice.Digits, 6)}",
    ];

    static readonly string[] s_stumps =
        ["\\u00", "%2", "\\\\", "&am", "\u001b[", "----", "://", "@", "Bearer", "token", "key:", "4242", "+1"];

    public static string Next(Dice dice) => s_sorts[dice.Below(s_sorts.Length)](dice);

    /// <summary>Bytes of no sense: invalid UTF-8, NUL, escapes cut short, quotes without partner.</summary>
    public static byte[] Garbage(Dice dice)
    {
        int length = dice.Between(1, 40);
        return dice.Below(3) switch
        {
            0 => dice.Bytes(length),
            1 => System.Text.Encoding.ASCII.GetBytes(dice.Text("\"'\\{}[]:=,&%;<>()-_.@/?#| \t\r", length)),
            _ => System.Text.Encoding.ASCII.GetBytes(
                string.Concat(Enumerable.Range(0, length / 4).Select(_ => dice.Pick<string>(s_stumps)))),
        };
    }

    static string Uuid(Dice dice) => string.Join('-', new[] { 8, 4, 4, 4, 12 }.Select(n => dice.Text(Dice.Hex, n)));
}
