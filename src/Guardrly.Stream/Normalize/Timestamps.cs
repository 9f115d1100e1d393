using System.Buffers.Text;

namespace Guardrly.Normalize;

/// <summary>
/// Points in time as logs write them, as milliseconds since 1970-01-01T00:00:00Z. A time without a zone is UTC; one
/// outside [2000, 2100) is none.
/// </summary>
internal static class Timestamps
{
    /// <summary>2000-01-01T00:00:00Z.</summary>
    public const long MillisecondsMin = 946_684_800_000;

    /// <summary>2100-01-01T00:00:00Z, the first that is out of bounds.</summary>
    public const long MillisecondsEnd = 4_102_444_800_000;

    /// <summary>Milliseconds of a day.</summary>
    public const long DayMilliseconds = 24 * 60 * 60 * 1000;

    /// <summary>Reads a text that is a time and nothing else: any form of a log, or an epoch of any unit.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out long milliseconds)
    {
        if (TryParseCommon(text, out milliseconds))
            return true;
        text = text.Trim(" \t\r\n"u8);
        if (TryParseEpoch(text, out milliseconds))
            return true;
        return TryParsePrefix(text, out milliseconds, out int length) && length == text.Length;
    }

    /// <summary>Reads <c>yyyy-MM-ddTHH:mm:ss.fffZ</c> alone, the form that most logs have, in a third of the
    /// time.</summary>
    static bool TryParseCommon(ReadOnlySpan<byte> text, out long milliseconds)
    {
        milliseconds = 0;
        if (text.Length != 24 || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':'
            || text[16] != ':' || text[19] != '.' || text[23] != 'Z')
            return false;
        int year = (Two(text) * 100) + Two(text[2..]);
        int month = Two(text[5..]);
        int day = Two(text[8..]);
        int hour = Two(text[11..]);
        int minute = Two(text[14..]);
        int second = Two(text[17..]);
        int last = Two(text[21..]);
        int fraction = (Two(text[20..]) * 10) + (last > 99 ? last : last % 10);
        // Two gives more than any bound where a sign is no digit.
        if (year is < 2000 or >= 2100 || month is < 1 or > 12 || day is < 1 or > 28 || hour > 23 || minute > 59
            || second > 59 || fraction > 999)
            return false;
        milliseconds = (TimestampReader.DaysSinceEpoch(year, month, day) * DayMilliseconds)
            + (((((hour * 60L) + minute) * 60) + second) * 1000) + fraction;
        return true;
    }

    /// <summary>The number that two digits write; over 10,000 where one is none.</summary>
    static int Two(ReadOnlySpan<byte> text)
    {
        int tens = text[0] - '0';
        int ones = text[1] - '0';
        return (uint)tens > 9 || (uint)ones > 9 ? 10_000 : (tens * 10) + ones;
    }

    /// <summary>Reads the time that a text begins with, its zone included.</summary>
    /// <param name="text">The text.</param>
    /// <param name="milliseconds">The time.</param>
    /// <param name="length">Bytes that it takes.</param>
    public static bool TryParsePrefix(ReadOnlySpan<byte> text, out long milliseconds, out int length)
    {
        milliseconds = 0;
        length = 0;
        if (text.Length < 14)
            return false;
        var reader = new TimestampReader(text);
        if (!reader.TryRead(out milliseconds, out length))
            return false;
        return IsInBounds(milliseconds);
    }

    /// <summary>Reads seconds, milliseconds, microseconds or nanoseconds since 1970, told apart by magnitude.</summary>
    public static bool TryParseEpoch(ReadOnlySpan<byte> text, out long milliseconds)
    {
        milliseconds = 0;
        if (text.IsEmpty || text.Length > 32 || text[0] is < (byte)'0' or > (byte)'9')
            return false;
        if (Utf8Parser.TryParse(text, out ulong whole, out int consumed) && consumed == text.Length)
            return TryScale(whole, out milliseconds);
        return Utf8Parser.TryParse(text, out decimal exact, out consumed) && consumed == text.Length
            && TryFromEpoch((double)exact, out milliseconds);
    }

    /// <summary>Takes a number since 1970 whose unit its magnitude tells.</summary>
    public static bool TryFromEpoch(double value, out long milliseconds)
    {
        milliseconds = 0;
        if (!(value >= 0 && value < 1e20))
            return false;
        double scaled = value switch
        {
            < 1e11 => value * 1e3,
            < 1e14 => value,
            < 1e17 => value / 1e3,
            _ => value / 1e6,
        };
        // A fraction in seconds is no exact double: what is a thousandth of a millisecond short is whole.
        milliseconds = (long)Math.Floor(scaled + 1e-3);
        return IsInBounds(milliseconds);
    }

    /// <summary>Whether a time lies in [2000, 2100).</summary>
    public static bool IsInBounds(long milliseconds) => milliseconds is >= MillisecondsMin and < MillisecondsEnd;

    static bool TryScale(ulong value, out long milliseconds)
    {
        ulong scaled = value switch
        {
            < 100_000_000_000 => value * 1000,
            < 100_000_000_000_000 => value,
            < 100_000_000_000_000_000 => value / 1000,
            _ => value / 1_000_000,
        };
        milliseconds = scaled <= long.MaxValue ? (long)scaled : 0;
        return IsInBounds(milliseconds);
    }
}
