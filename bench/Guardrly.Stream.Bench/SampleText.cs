using System.Text;

namespace Guardrly.Bench;

/// <summary>How much of a text is secret.</summary>
public enum Density
{
    /// <summary>Nothing.</summary>
    Clean,

    /// <summary>A secret in twenty lines.</summary>
    Sparse,

    /// <summary>Two to four secrets a line.</summary>
    Dense,

    /// <summary>Nothing, but near misses of every kind.</summary>
    Hostile,
}

/// <summary>A seeded text of a mebibyte.</summary>
/// <param name="Text">The text.</param>
/// <param name="Masked">What masking has to make of it.</param>
/// <param name="SecretCount">How many secrets were put in.</param>
sealed record Sample(byte[] Text, byte[] Masked, int SecretCount);

/// <summary>Makes the texts, and what they have to become, side by side.</summary>
static class SampleText
{
    const int Bytes = 1 << 20;
    const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    public static Sample Make(Density density)
    {
        var random = new Random(20261125);
        var text = new StringBuilder(Bytes + 1024);
        var masked = new StringBuilder(Bytes + 1024);
        int secrets = 0;
        for (int line = 0; text.Length < Bytes; line++)
        {
            int count = density switch
            {
                Density.Dense => random.Next(2, 5),
                Density.Sparse => line % 20 == 0 ? 1 : 0,
                _ => 0,
            };
            Both($"{{\"ts\":\"2026-11-25T10:15:{line % 60:00}.118Z\",\"status\":200");
            Both($",\"latency_ms\":{random.Next(8, 2400)},\"endpoint\":\"/admin/api/2026-07/products/{{id}}.json\"");
            for (int index = 0; index < count; index++)
            {
                (string before, string secret, string kind) = Secret(random, index);
                Both($",\"{"abcd"[index]}\":\"{before}");
                text.Append(secret);
                masked.Append($"[REDACTED:{kind}]");
                Both("\"");
            }
            if (density == Density.Hostile)
                Both($",\"x\":\"{NearMiss(random)}\"");
            Both("}\n");
            secrets += count;
        }
        return new Sample(Encoding.ASCII.GetBytes($"{text}"), Encoding.ASCII.GetBytes($"{masked}"), secrets);

        void Both(string part)
        {
            text.Append(part);
            masked.Append(part);
        }
    }

    static (string Before, string Secret, string Kind) Secret(Random random, int index) => index switch
    {
        0 => ("Bearer ", Token(random, 40), "authorization"),
        1 => ("", $"user{random.Next(1000)}@mail.example.com", "email"),
        2 => ("https://api.example.com/v1/x?access_token=", Token(random, 32), "token"),
        _ => ("", $"+1415{random.Next(2000000, 9999999)}", "phone"),
    };

    static string NearMiss(Random random) => random.Next(6) switch
    {
        0 => "authorization is required, token expired, password unknown",
        1 => string.Join(' ', Enumerable.Range(0, 6).Select(_ => random.NextInt64(100_000_000_000, 999_999_999_999))),
        2 => new string('@', 40),
        3 => "eyJ shpat_ ghp_ sk_live_ AKIA xoxb- npm_ glpat-",
        4 => string.Concat(Enumerable.Repeat("\\\\", 40)),
        _ => "-----BEGIN CERTIFICATE----- key cookie secret api_key:",
    };

    static string Token(Random random, int length) => string.Create(length, random, static (span, source) =>
    {
        for (int index = 0; index < span.Length; index++)
            span[index] = Letters[source.Next(Letters.Length)];
    });
}
