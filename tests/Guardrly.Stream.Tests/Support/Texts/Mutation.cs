using System.Text;

namespace Guardrly.Tests.Support;

/// <summary>
/// Bytes that lie near what the verifiers look for: generated text and garbage, cut, repeated, spliced and littered
/// with pieces of grammar.
/// </summary>
internal static class Mutation
{
    static readonly byte[][] s_pieces =
    [
        .. new[]
        {
            "Authorization", "authorization: Bearer ", "x-api-key", "password", "access_token", "secret", "token",
            "Cookie: ", "Set-Cookie: ", "-----BEGIN PRIVATE KEY-----", "-----END PRIVATE KEY-----", "\\n", "\\r\\n ",
            "\"name\":\"", "\"value\":\"", "\"key\"", "\\u0022", "\\x22", "&quot;", "%22", "%40", "\\u0040", "&#64;",
            "%2B", "\\u002B", "&amp;", "\\u0026", "://", "@", "?", "&", "=", ":", ";", ",", "\"", "'", "`", "\\", "\\\\",
            "\\\\\\\"", "{", "}", "[", "]", "(", ")", "<", ">", "</", "/>", "\n", "\r\n", "\r\n ", "\t", " ", "\0",
            "\u001b[31m", "\u200b", "4242424242424242", "4242-4242-4242-4242", "3782 822463 10005", "+1 415 555 0132",
            "(415) 555-0132", "020 7946 0018", "jane@acme.dev", "ghp_", "shpat_", "sk-ant-", "eyJhbGciOi", "EAAG",
            "AKIA", "[REDACTED:token]", "[REDACTED:", "***", "${X}", "map[", "b'", "-u ", "-p", "--token ", "curl ",
            "Digest username=\"", ", response=\"", "SELECT ", "null", "true", "data:", "mobile", "fax ",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    public static byte[] Next(Dice dice, int size)
    {
        byte[] bytes = Start(dice, size);
        for (int count = dice.Below(6); count > 0; count--)
            bytes = Once(dice, bytes, Start(dice, 1 + (size / 10)));
        return bytes;
    }

    /// <summary>One change; <paramref name="other"/> is what may be spliced in.</summary>
    public static byte[] Once(Dice dice, byte[] bytes, byte[] other)
    {
        int at = dice.Below(bytes.Length + 1);
        int length = dice.Below(Math.Min(bytes.Length - at, 64) + 1);
        ReadOnlySpan<byte> head = bytes.AsSpan(0, at);
        ReadOnlySpan<byte> tail = bytes.AsSpan(at);
        ReadOnlySpan<byte> piece = dice.Pick<byte[]>(s_pieces);
        switch (dice.Below(7))
        {
            case 0 when bytes.Length > 0:
                byte[] flipped = [.. bytes];
                flipped[dice.Below(bytes.Length)] = (byte)dice.Bits();
                return flipped;
            case 1:
                return [.. head, .. tail[length..]];
            case 2:
                return [.. head, .. tail[..length], .. tail];
            case 3:
                return [.. head, .. other, .. tail];
            case 4:
                return [.. head, .. other.AsSpan(dice.Below(other.Length + 1))];
            case 5 when bytes.Length > 0:
                return [.. head, .. piece, .. tail[length..]];
            default:
                return [.. head, .. piece, .. tail];
        }
    }

    /// <summary>A few pieces of grammar in a row.</summary>
    public static byte[] Unit(Dice dice, int count) =>
        [.. Enumerable.Range(0, count).SelectMany(_ => dice.Pick<byte[]>(s_pieces))];

    static byte[] Start(Dice dice, int size) => dice.Below(5) switch
    {
        0 => HarmlessGenerator.Garbage(dice),
        1 => Pieces(dice, dice.Between(1, 3 + size)),
        2 => JsonGenerator.Next(dice, size).Bytes,
        _ => LineGenerator.Next(dice, 1 + (size / 30)).Bytes,
    };

    static byte[] Pieces(Dice dice, int count)
    {
        var bytes = new List<byte>();
        while (bytes.Count < count * 6)
            bytes.AddRange(dice.Chance(80) ? dice.Pick<byte[]>(s_pieces) : dice.Bytes(dice.Below(5)));
        return [.. bytes];
    }
}
