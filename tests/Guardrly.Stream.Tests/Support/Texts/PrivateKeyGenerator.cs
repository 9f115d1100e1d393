namespace Guardrly.Tests.Support;

/// <summary>Private key blocks over lines, in strings, behind log prefixes, with and without an END.</summary>
internal static class PrivateKeyGenerator
{
    const string Base64 = Dice.Alphanumeric + "+/";

    static readonly string[] s_labels =
    [
        "PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "OPENSSH PRIVATE KEY", "ENCRYPTED PRIVATE KEY",
        "PGP PRIVATE KEY BLOCK",
    ];

    public static PlacedSecret Next(Dice dice)
    {
        string label = dice.Pick<string>(s_labels);
        string[] body = Body(dice);
        List<string> lines = [$"-----BEGIN {label}-----", .. Preamble(dice, label), .. body];
        return dice.Below(7) switch
        {
            0 => Own("key block", Lines(lines, label, "\n", ""), body),
            1 => Own("key block, CRLF", Lines(lines, label, "\r\n", ""), body),
            2 => Own("key block behind prefixes", Lines(lines, label, "\n", "2026-09-01T10:00:00Z app[17]: "), body),
            3 => Own("indented key block", "key: |\n" + Lines(lines, label, "\n", "    "), body),
            4 => Own("key block without END", string.Join('\n', lines) + "\n\nstatus=200 after the key\n", body),
            5 => InString("key block in JSON", Lines(lines, label, "\n", ""), body, 1),
            _ => InString("key block in JSON in a string", Lines(lines, label, "\n", ""), body, 2),
        };
    }

    static string[] Body(Dice dice)
    {
        int count = dice.Between(1, 30);
        string[] body = new string[count + 1];
        for (int index = 0; index < count; index++)
            body[index] = dice.Text(Base64, 64);
        body[count] = dice.Text(Base64, dice.Between(5, 15) * 4 - 1) + "=";
        return body;
    }

    static string[] Preamble(Dice dice, string label)
    {
        if (label.StartsWith("PGP", StringComparison.Ordinal))
            return ["Version: GnuPG v2", ""];
        if (label == "RSA PRIVATE KEY" && dice.Chance(30))
            return ["Proc-Type: 4,ENCRYPTED", $"DEK-Info: AES-128-CBC,{dice.Text("0123456789ABCDEF", 32)}", ""];
        return [];
    }

    static string Lines(List<string> lines, string label, string lineEnd, string prefix) =>
        string.Concat(lines.Append($"-----END {label}-----").Select(line => prefix + line + lineEnd));

    static PlacedSecret Own(string name, string text, string[] body) => new(name, text, body, OwnLine: true);

    static PlacedSecret InString(string name, string block, string[] body, int depth)
    {
        string quote = Escapes.JsonDeep(depth - 1)("\"");
        string text = $"{{{quote}private_key{quote}:{quote}{Escapes.JsonDeep(depth)(block)}{quote},{quote}n{quote}:1}}";
        if (depth > 1)
            text = $"{{\"payload\":\"{text}\"}}";
        return new(name, text, body, OwnLine: false);
    }
}
