using System.Text;
using Guardrly.Redaction;
using Guardrly.Redaction.Verify;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Redaction.Verify;

/// <summary>What is decided at once is what the tests of values decide.</summary>
public class PlainTokenTests
{
    const int Rounds = 200_000;

    static readonly string[] s_parts =
    [
        "REDACTED", "your", "process", "env", "secrets", "password", "x", "xx", "XX", "ref", "vault", "2024", "01",
        "null", "token", "-", "_", "+", "/", "A", "q", "7", "zZ", "Tk9", "aB3dE", "T", "Z", "basic", "apikey",
    ];

    [Fact]
    public void A_token_that_is_surely_secret_is_one_under_every_strong_name()
    {
        Each(91, (text, token, length) =>
        {
            ReadOnlySpan<byte> value = text.AsSpan(0, length);
            if (token.IsPerhapsHarmless(text, 0))
                return;
            foreach (SecretKind kind in new[] { SecretKind.Token, SecretKind.ApiKey, SecretKind.Password })
                Assert.True(ValueTest.IsSecret(new(kind, NameShape.Strong), value), Leak.Escape(text));
            bool isOpaque = ValueTest.IsSecret(new(SecretKind.Token, NameShape.Parameter), value, isParameter: true);
            Assert.True(!token.IsOpaque || isOpaque, Leak.Escape(text));
        });
    }

    [Fact]
    public void A_token_ends_at_the_first_byte_that_is_no_letter_digit_or_mark() =>
        Each(92, static (text, token, length) => Assert.Equal(Math.Min(length, PlainToken.LengthMax), token.Length));

    [Fact]
    public void A_dotted_token_is_a_credential_and_stands_for_none()
    {
        Each(93, static (text, _, _) =>
        {
            if (!PlainToken.TryReadDotted(text, 0, out int end))
                return;
            ReadOnlySpan<byte> token = text.AsSpan(0, end);
            Assert.False(AuthorizationText.IsHarmless(token), Leak.Escape(text));
            Assert.True(AuthorizationText.IsBareCredential(token), Leak.Escape(text));
        });
    }

    static void Each(ulong seed, Action<byte[], PlainToken, int> check)
    {
        var dice = new Dice(seed);
        for (int round = 0; round < Rounds; round++)
        {
            var builder = new StringBuilder();
            int parts = 1 + dice.Below(12);
            for (int part = 0; part < parts; part++)
                builder.Append(s_parts[dice.Below(s_parts.Length)]);
            int length = builder.Length;
            string first = builder.ToString();
            if (dice.Below(3) == 0)
                builder.Append('.').Append(first);
            builder.Append('"').Append(' ', 2 * PlainToken.LengthMax);
            byte[] text = Encoding.ASCII.GetBytes(builder.ToString());
            Assert.True(PlainToken.TryRead(text, 0, out PlainToken token), "there is room");
            check(text, token, length);
        }
    }
}
