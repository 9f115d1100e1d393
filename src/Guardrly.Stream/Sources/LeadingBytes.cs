using System.Buffers;
using Guardrly.Sinks;

namespace Guardrly.Sources;

/// <summary>What the first bytes of an input say it is.</summary>
internal enum InputForm
{
    /// <summary>More bytes are needed to tell.</summary>
    Unknown,

    /// <summary>Bytes to be taken as they are; a byte order mark of UTF-8 is one of them.</summary>
    Plain,

    /// <summary>UTF-16, low byte first.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, high byte first.</summary>
    Utf16BigEndian,

    /// <summary>gzip.</summary>
    Gzip,

    /// <summary>Zstandard.</summary>
    Zstd,

    /// <summary>A kind that is not opened.</summary>
    Refused,
}

/// <summary>
/// Recognises an input by its first bytes. On doubt it is text: whatever is not recognised goes through the redactor
/// byte for byte. Brotli has no mark and is not seen here.
/// </summary>
internal static class LeadingBytes
{
    /// <summary>How many bytes are enough to tell anything.</summary>
    public const int EnoughBytes = TarHeaderBytes;

    const int TarHeaderBytes = 512;
    const int TextHeadBytes = 4096;

    /// <summary>All control characters but backspace, tab, line feed, form feed, carriage return and escape.</summary>
    static readonly SearchValues<byte> s_notInText = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Except([0x08, 0x09, 0x0A, 0x0C, 0x0D, 0x1B]).Select(number => (byte)number)]);

    /// <summary>Recognises it.</summary>
    /// <param name="head">The first bytes: all there are, or as many as were read.</param>
    /// <param name="isWhole">There are no more.</param>
    /// <param name="refused">For <see cref="InputForm.Refused"/>, what it is.</param>
    public static InputForm Recognise(ReadOnlySpan<byte> head, bool isWhole, out Signature? refused)
    {
        refused = null;
        bool mayGrow = !isWhole && head.Length < EnoughBytes;
        if (head.Length < 2)
            return mayGrow ? InputForm.Unknown : InputForm.Plain;
        if (head is [0x1F, 0x8B, ..])
            return InputForm.Gzip;
        if (ZstdBytes.IsFrame(head))
            return InputForm.Zstd;
        foreach (Signature signature in Signature.Refused)
        {
            if (!signature.Agrees(head))
                continue;
            if (head.Length >= signature.Bytes.Length)
            {
                refused = signature;
                return InputForm.Refused;
            }
            if (mayGrow)
                return InputForm.Unknown;
        }
        if (mayGrow && head.Length < 4 && (head[0] == 0x28 || head is [>= 0x50 and <= 0x5F, 0x2A, ..]))
            return InputForm.Unknown;
        return RecogniseText(head, mayGrow, ref refused);
    }

    /// <summary>How an input with this name would be packed.</summary>
    public static ContentEncoding EncodingOfName(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".gz" => ContentEncoding.Gzip,
        ".zst" => ContentEncoding.Zstd,
        ".br" => ContentEncoding.Brotli,
        _ => ContentEncoding.Plain,
    };

    /// <summary>Whether an archive of any kind would have this name.</summary>
    public static bool IsArchiveName(string name) => Path.GetExtension(name).ToLowerInvariant() is ".gz" or ".tgz"
        or ".zst" or ".tzst" or ".xz" or ".txz" or ".bz2" or ".tbz" or ".tbz2" or ".zip" or ".7z" or ".rar" or ".tar"
        or ".lz4" or ".lz" or ".lzma" or ".lzo" or ".z" or ".sz" or ".cab";

    /// <summary>Whether the first bytes hold no control characters but those that stand in logs.</summary>
    public static bool LooksLikeText(ReadOnlySpan<byte> head)
        => !head[..Math.Min(head.Length, TextHeadBytes)].ContainsAny(s_notInText);

    static InputForm RecogniseText(ReadOnlySpan<byte> head, bool mayGrow, ref Signature? refused)
    {
        if (head is [0xFF, 0xFE, ..])
            return InputForm.Utf16LittleEndian;
        if (head is [0xFE, 0xFF, ..])
            return InputForm.Utf16BigEndian;
        if (!head.Contains((byte)0))
            return InputForm.Plain;
        if (mayGrow)
            return InputForm.Unknown;
        if (IsTarHeader(head))
        {
            refused = new Signature([], "a tar archive", "unpack it first (tar -x): masking would change its lengths");
            return InputForm.Refused;
        }
        return IsUtf16(head, highAt: 1) ? InputForm.Utf16LittleEndian
            : IsUtf16(head, highAt: 0) ? InputForm.Utf16BigEndian
            : InputForm.Plain;
    }

    /// <summary>
    /// Whether the bytes are UTF-16 without a mark: a good part of them are characters of ASCII with a zero beside
    /// them, and hardly any units are what no text holds.
    /// </summary>
    static bool IsUtf16(ReadOnlySpan<byte> head, int highAt)
    {
        int ascii = 0;
        int wrong = 0;
        int unitCount = head.Length / 2;
        for (int index = 0; index < unitCount; index++)
        {
            byte high = head[2 * index + highAt];
            byte low = head[2 * index + 1 - highAt];
            if (high != 0)
                continue;
            if (low is >= 0x20 and < 0x7F or (byte)'\t' or (byte)'\n' or (byte)'\r')
                ascii++;
            else if (low is < 0x20 and not 0x1B)
                wrong++;
        }
        return 4 * ascii >= unitCount && 32 * wrong <= unitCount;
    }

    /// <summary>Whether this is the header of a tar member, of any flavour: they all have this checksum.</summary>
    static bool IsTarHeader(ReadOnlySpan<byte> head)
    {
        const int SumAt = 148;
        const int SumBytes = 8;
        if (head.Length < TarHeaderBytes || head[0] == 0)
            return false;
        int sum = SumBytes * ' ';
        for (int index = 0; index < TarHeaderBytes; index++)
            sum += index is >= SumAt and < SumAt + SumBytes ? 0 : head[index];
        int claimed = 0;
        foreach (byte digit in head.Slice(SumAt, SumBytes).TrimStart((byte)' '))
        {
            if (digit is < (byte)'0' or > (byte)'7')
                break;
            claimed = claimed * 8 + digit - '0';
        }
        return claimed == sum;
    }
}
