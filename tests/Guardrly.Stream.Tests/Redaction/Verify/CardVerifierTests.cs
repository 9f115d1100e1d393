using System.Text;
using Guardrly.Redaction.Verify;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Redaction.Verify;

public class CardVerifierTests
{
    [Theory]
    [InlineData("charge failed for 4285720492727681 today", "charge failed for [REDACTED:card] today")]
    [InlineData("Mastercard, second series 2221000000000009.", "Mastercard, second series [REDACTED:card].")]
    [InlineData("amex 378282246310005", "amex [REDACTED:card]")]
    [InlineData("diners 30569309025904", "diners [REDACTED:card]")]
    [InlineData("4111 1111 1111 1111", "[REDACTED:card]")]
    [InlineData("4111-1111-1111-1111,x", "[REDACTED:card],x")]
    [InlineData("4111.1111.1111.1111", "[REDACTED:card]")]
    [InlineData("card=4111+1111+1111+1111&x=1", "card=[REDACTED:card]&x=1")]
    [InlineData("card=4111%201111%201111%201111&x=1", "card=[REDACTED:card]&x=1")]
    [InlineData("3782-822463-10005", "[REDACTED:card]")]
    [InlineData("3056 930902 5904", "[REDACTED:card]")]
    [InlineData(@"{""note"":""two\n4111111111111111\nlines""}", @"{""note"":""two\n[REDACTED:card]\nlines""}")]
    [InlineData("number%22%3A%224111111111111111%22", "number%22%3A%22[REDACTED:card]%22")]
    [InlineData("number%3D4111111111111111%26a", "number%3D[REDACTED:card]%26a")]
    public void A_card_is_masked_in_every_grouping(string input, string expected) =>
        Assert.Equal(expected, Masked.Text(input));

    [Theory]
    [InlineData("4285720492727682")]                                // fails Luhn
    [InlineData("5274-0511-8129-4185")]                             // grouped, fails Luhn
    [InlineData("0.4285720492727681")]                              // a fraction
    [InlineData("4285720492727681.25")]                             // a number with one
    [InlineData("order_id=4285720492727681")]
    [InlineData("{\"productId\":4285720492727681}")]
    [InlineData("{\"trace_id\":\"4285720492727681\"}")]
    [InlineData("gid://shopify/Order/4285720492727681")]
    [InlineData("act_4285720492727681/insights")]
    [InlineData("/orders/4285720492727681.json")]
    [InlineData("0x4285720492727681")]
    [InlineData("80f198ee-4285720492727681-1")]
    [InlineData("a-4111-1111-1111-1111")]                           // part of a longer row
    [InlineData("1111 4111 1111 1111 1111")]
    [InlineData("4111 1111 1111 1111 1111")]
    [InlineData("4111 1111-1111 1111")]                             // two kinds of separator
    [InlineData("41111 111 1111 1111")]                             // no network groups so
    [InlineData("[4111, 1111, 1111, 1111]")]
    [InlineData("1453843029218310")]                                // an epoch in microseconds
    public void What_only_looks_like_a_card_stays(string input) => Assert.Equal(input, Masked.Text(input));

    [Theory]
    [InlineData(@"{""pan"":4285720492727681,""a"":1}", @"{""pan"":""[REDACTED:card]"",""a"":1}")]
    [InlineData(@"{""p"":[4285720492727681, 5]}", @"{""p"":[""[REDACTED:card]"", 5]}")]
    [InlineData(@"{""s"":""{\""pan\"":4285720492727681}""}", @"{""s"":""{\""pan\"":\""[REDACTED:card]\""}""}")]
    public void A_number_of_json_becomes_a_string_at_its_depth(string input, string expected) =>
        Assert.Equal(expected, Masked.Text(input));

    [Theory]
    [InlineData("%B4293053647665998^DOE/JANE^29042010000000000000?", "%B[REDACTED:card]?")]
    [InlineData(";5266617889163456=29042010000012345678?", ";[REDACTED:card]?")]
    public void A_magnetic_stripe_goes_whole(string input, string expected) =>
        Assert.Equal(expected, Masked.Text(input));

    [Fact]
    public void The_check_digit_is_that_of_the_standard()
    {
        var random = new Random(20261125);
        for (int round = 0; round < 2_000; round++)
        {
            var digits = new byte[random.Next(1, 24)];
            for (int index = 0; index < digits.Length; index++)
                digits[index] = (byte)('0' + random.Next(10));
            Assert.True(
                NaiveLuhn(digits) == Luhn.IsValid(digits),
                $"seed 20261125, round {round}: {Encoding.ASCII.GetString(digits)}");
        }
    }

    [Fact]
    public void No_prefix_of_a_text_decides_otherwise_without_asking_for_more()
    {
        byte[] text = "pay 4111 1111 1111 1111 or 4285720492727681, not 30569309025904x"u8.ToArray();
        foreach (int position in new[] { 4, 27, 49 })
        {
            (int, int)[] whole = Verdict(text, text.Length, position, out _);
            for (int length = position; length < text.Length; length++)
            {
                (int, int)[] cut = Verdict(text, length, position, out bool hitEnd);
                Assert.True(hitEnd || cut.SequenceEqual(whole), $"position {position}, length {length}");
            }
        }
    }

    [Fact]
    public void A_group_before_the_number_counts_as_one_even_where_a_match_ends_at_its_first_digit()
    {
        byte[] text = "x1234 4111 1111 1111 1111"u8.ToArray();
        var view = new View(text, floor: 0, opened: 1);
        var matches = new MatchList();

        CardVerifier.Verify(ref view, 6, matches);

        Assert.Equal(0, matches.Count);
    }

    static (int Start, int End)[] Verdict(byte[] text, int length, int position, out bool hitEnd)
    {
        var view = new View(text.AsSpan(0, length), 0, 0);
        var matches = new MatchList();
        CardVerifier.Verify(ref view, position, matches);
        hitEnd = view.HitEnd;
        return [.. Enumerable.Range(0, matches.Count).Select(index => (matches[index].Start, matches[index].End))];
    }

    static bool NaiveLuhn(byte[] digits)
    {
        int sum = 0;
        for (int index = digits.Length - 1, place = 0; index >= 0; index--, place++)
        {
            int value = (digits[index] - '0') * (place % 2 == 0 ? 1 : 2);
            sum += (value / 10) + (value % 10);
        }
        return sum % 10 == 0;
    }
}
