using System.Globalization;
using System.Text;
using Guardrly.Normalize;

namespace Guardrly.Tests.Normalize;

public class TimestampsTests
{
    [Theory]
    [InlineData("2026-03-11T10:00:00.605Z", "2026-03-11T10:00:00.605Z")]
    [InlineData("2026-03-11T10:00:00Z", "2026-03-11T10:00:00.000Z")]
    [InlineData("2026-03-11t10:00:00z", "2026-03-11T10:00:00.000Z")]
    [InlineData("2026-03-11T10:00:00.123456789Z", "2026-03-11T10:00:00.123Z")]
    [InlineData("2026-03-11T10:00:00.1999999+01:00", "2026-03-11T09:00:00.199Z")]
    [InlineData("2026-03-12T02:00:01+0100", "2026-03-12T01:00:01.000Z")]
    [InlineData("2026-03-12T02:00:01+01", "2026-03-12T01:00:01.000Z")]
    [InlineData("2026-03-11T22:30:00-05:30", "2026-03-12T04:00:00.000Z")]
    [InlineData("2026-03-11T10:00:00", "2026-03-11T10:00:00.000Z")]
    [InlineData("2026-03-11 15:00:02,280", "2026-03-11T15:00:02.280Z")]
    [InlineData("2026-03-11 15:00:02.28", "2026-03-11T15:00:02.280Z")]
    [InlineData("2026-03-11 15:00:02 +0000", "2026-03-11T15:00:02.000Z")]
    [InlineData("2026-03-11 15:00:02 UTC", "2026-03-11T15:00:02.000Z")]
    [InlineData("2026/03/11 15:00:01", "2026-03-11T15:00:01.000Z")]
    [InlineData("2026/03/11 - 15:00:01", "2026-03-11T15:00:01.000Z")]
    [InlineData("2026/03/11 15:00:01.123456", "2026-03-11T15:00:01.123Z")]
    [InlineData("20260311T150001Z", "2026-03-11T15:00:01.000Z")]
    [InlineData("11/Mar/2026:22:00:01 +0000", "2026-03-11T22:00:01.000Z")]
    [InlineData("11/Mar/2026:22:00:01 -0700", "2026-03-12T05:00:01.000Z")]
    [InlineData("11/Mar/2026 22:00:01", "2026-03-11T22:00:01.000Z")]
    [InlineData("11/Mar/2026:22:00:01.123", "2026-03-11T22:00:01.123Z")]
    [InlineData("Wed, 11 Mar 2026 23:00:02 GMT", "2026-03-11T23:00:02.000Z")]
    [InlineData("Wednesday, 11-Mar-26 23:00:02 GMT", "2026-03-11T23:00:02.000Z")]
    [InlineData("Wed Mar 11 23:00:02 2026", "2026-03-11T23:00:02.000Z")]
    [InlineData("Wed Mar 11 23:00:02.123456 2026", "2026-03-11T23:00:02.123Z")]
    [InlineData("Wed Mar 11 23:00:02 UTC 2026", "2026-03-11T23:00:02.000Z")]
    [InlineData("Mon Mar  2 03:04:05 2026", "2026-03-02T03:04:05.000Z")]
    [InlineData("11 Mar 2026 23:00:02", "2026-03-11T23:00:02.000Z")]
    [InlineData("03/11/26 15:00:01", "2026-03-11T15:00:01.000Z")]
    [InlineData("03/11/2026, 3:00:01 PM", "2026-03-11T15:00:01.000Z")]
    [InlineData("3/1/2026, 12:00:01 AM", "2026-03-01T00:00:01.000Z")]
    [InlineData("03/11/2026 12:00:01 PM", "2026-03-11T12:00:01.000Z")]
    [InlineData("1773277206123", "2026-03-12T01:00:06.123Z")]
    [InlineData("1773277207", "2026-03-12T01:00:07.000Z")]
    [InlineData("1773277207.123", "2026-03-12T01:00:07.123Z")]
    [InlineData("1773277207.4567891", "2026-03-12T01:00:07.456Z")]
    [InlineData("1773277207123456", "2026-03-12T01:00:07.123Z")]
    [InlineData("1773277207123456789", "2026-03-12T01:00:07.123Z")]
    [InlineData("2000-01-01T00:00:00Z", "2000-01-01T00:00:00.000Z")]
    [InlineData("2099-12-31T23:59:59.999Z", "2099-12-31T23:59:59.999Z")]
    [InlineData("2028-02-29T12:00:00Z", "2028-02-29T12:00:00.000Z")]
    public void A_time_is_read(string text, string expected)
    {
        Assert.True(Timestamps.TryParse(Encoding.UTF8.GetBytes(text), out long milliseconds));
        Assert.Equal(expected, Text(milliseconds));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a time")]
    [InlineData("1999-12-31T23:59:59Z")]
    [InlineData("2100-01-01T00:00:00Z")]
    [InlineData("2026-13-01T00:00:00Z")]
    [InlineData("2026-02-29T00:00:00Z")]
    [InlineData("2026-03-11T24:00:00Z")]
    [InlineData("2026-03-11T10:61:00Z")]
    [InlineData("2026-03-11")]
    [InlineData("0")]
    [InlineData("12345")]
    [InlineData("99999999999999999999999")]
    [InlineData("2026-03-11T10:00:00Z and more")]
    [InlineData("0000-00-00 00:00:00")]
    [InlineData("[REDACTED:phone]")]
    public void What_is_no_time_is_none(string text) =>
        Assert.False(Timestamps.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Theory]
    [InlineData("2026-03-11 15:00:02,280 - httpx - INFO", 23)]
    [InlineData("2026-03-11 15:00:02 -05 degrees", 19)]
    [InlineData("2026-03-11T15:00:02.280Z [info] x", 24)]
    [InlineData("2026-03-11 15:00:02 Zebra", 19)]
    [InlineData("2026-03-11 15:00:02 UTCX", 19)]
    [InlineData("03/11/26 15:00:01 PMX", 17)]
    [InlineData("11/Mar/2026:22:00:01 +0000] \"GET", 26)]
    public void A_time_ends_where_the_message_starts(string text, int expected)
    {
        Assert.True(Timestamps.TryParsePrefix(Encoding.UTF8.GetBytes(text), out _, out int length));
        Assert.Equal(expected, length);
    }

    [Fact]
    public void Every_day_is_the_calendar_s()
    {
        var expected = new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (int day = 0; day < 60_000; day++, expected = expected.AddDays(1))
            Assert.Equal(day, TimestampReader.DaysSinceEpoch(expected.Year, expected.Month, expected.Day));
    }

    [Fact]
    public void Any_bytes_are_read_without_an_error()
    {
        byte[] alphabet = Encoding.UTF8.GetBytes("0123456789-/:., TZ+WedMarAPM");
        for (int seed = 0; seed < 20_000; seed++)
        {
            var dice = new Random(seed);
            byte[] text = Encoding.UTF8.GetBytes("2026-03-11T10:00:00.605+01:00");
            for (int change = 0; change < 3; change++)
                text[dice.Next(text.Length)] = alphabet[dice.Next(alphabet.Length)];
            text = text[..dice.Next(text.Length + 1)];
            Assert.True(!Timestamps.TryParse(text, out long time) || Timestamps.IsInBounds(time));
            Assert.True(!Timestamps.TryParsePrefix(text, out _, out int length)
                || length <= text.Length, $"seed {seed}");
        }
    }

    static string Text(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
        .ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
