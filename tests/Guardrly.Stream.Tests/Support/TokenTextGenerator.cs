using System.Text;

namespace Guardrly.Tests.Support;

/// <summary>Texts of tokens, halves of tokens, pieces of private keys, escapes and separators in any order.</summary>
internal static class TokenTextGenerator
{
    const string Base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    static readonly string[] s_pieces =
    [
        "-----BEGIN ", "PRIVATE KEY-----", "-----BEGIN RSA PRIVATE KEY-----", "-----END RSA PRIVATE KEY-----",
        "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----", "-----", "Proc-Type: 4,ENCRYPTED", "Version: 1",
        "Private-Lines: 3", "\n", "\r\n", "\\n", "\\\\n", "%0A", "&#10;", "%2B", "%", "%2", "\\", "\\u", "\\u00",
        "\\u002b", "\"", "'", ", ", "[\"", "\"]", " ", "  ", "=", "==", ":", "|", "%7C", "\u00e9", "\u2026",
        "\u001b[31m", "{\"log\":\"", "&quot;", "...", "*", "-", "_", ".", "/", "+", "2026-03-12T01:00:00Z app: ",
        "[REDACTED:private-key]",
    ];

    public static byte[] Next(Random random)
    {
        var text = new StringBuilder();
        for (int count = random.Next(3, 25); count > 0; count--)
            text.Append(Piece(random));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Two tokens with nothing between them are one word, too long to be the first.</summary>
    static char Separator(Random random) => " \"'&,;\n"[random.Next(7)];

    static string Piece(Random random)
    {
        switch (random.Next(6))
        {
            case 0:
                return Separator(random) + VendorTokenGenerator.Next(random).Text + Separator(random);
            case 1:
                string token = VendorTokenGenerator.Next(random).Text;
                return Separator(random) + token[..random.Next(token.Length)] + Separator(random);
            case 2:
                return random.GetString(Base64, random.Next(1, 80));
            default:
                return s_pieces[random.Next(s_pieces.Length)];
        }
    }
}
