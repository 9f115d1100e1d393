using System.Buffers;
using System.Text;

namespace Guardrly.Redaction.Verify;

/// <summary>The domain of an address: labels, and a last one that could be a top-level domain.</summary>
internal static class EmailDomain
{
    const int DomainBytesMax = 253;

    static readonly SearchValues<byte> s_domainBytes = SearchValues.Create(
        [.. Enumerable.Range(0, 256).Select(value => (byte)value).Where(IsDomainByte)]);

    /// <summary>
    /// Endings of files and units that stand after an at sign in file names, packages and systemd units.
    /// </summary>
    const string FileEndings = """
        png jpg jpeg gif webp avif svg ico bmp tif tiff css scss less js mjs cjs jsx ts tsx json jsonl map html
        htm xml yaml yml toml ini cfg conf lock txt log csv tsv pdf doc docx xls xlsx tgz gz bz xz zst tar zip
        rar jar war whl gem deb rpm apk dmg exe dll lib bin iso img java kt cs cpp hpp rb php go swift vue woff
        ttf otf mp3 mp4 wav webm bak tmp old orig patch diff pem crt csr key service socket target timer mount
        slice scope device swap parquet avro sql db sqlite wasm snap sock alpine beta alpha rc canary nightly
        snapshot
        """;

    static readonly WordSet s_commonEndings = new("""
        com org net edu gov mil int info biz io ai co app dev cloud tech email shop store online site xyz example eu us
        uk de fr es it nl be ch at se no dk fi pl cz pt ie ru ua tr in cn jp kr au nz br mx ar ca za il
        """);

    /// <summary>Endings that are both: a domain only where the name before it looks like one.</summary>
    const string AmbiguousEndings = "md py rs sh pl so ps cc mm mov";

    static readonly WordSet s_fileEndings = new(FileEndings);
    static readonly WordSet s_ambiguousEndings = new(AmbiguousEndings);
    static readonly WordSet s_allFileEndings = new(FileEndings + " " + AmbiguousEndings);

    /// <summary>Whether a last label can be a file's ending.</summary>
    public static bool MayBeFile(ReadOnlySpan<byte> label) => s_allFileEndings.Contains(label);

    /// <summary>One past the domain that starts at <paramref name="start"/>, or 0 where there is none.</summary>
    public static int End(ref View view, int start)
    {
        int bound = Math.Min(view.End, start + DomainBytesMax);
        if (start >= bound)
        {
            view.HitEnd = true;
            return 0;
        }
        int length = view.Bytes[start..bound].IndexOfAnyExcept(s_domainBytes);
        int end = length < 0 ? bound : start + length;
        view.HitEnd |= length < 0 && bound == view.End;
        end = TextEnd(view.Bytes[start..end]) + start;
        while (end > start && view[end - 1] is (byte)'.' or (byte)'-')
            end--;
        int first = LabelEnd(ref view, start, end);
        if (first == start || first == end)
            return 0;
        if (IsVersion(ref view, start, first, end))
            return DottedQuadEnd(ref view, start, end);
        // Back off to the last label that could be a top-level domain. Behind a file's ending only a common one counts:
        // jane@acme.io.log.gz holds an address, jquery@next.min.js none.
        bool isFile = false;
        for (int last = LastLabel(ref view, start, end); last > start; last = LastLabel(ref view, start, end))
        {
            int labelEnd = TopLevelEnd(ref view, last, end);
            if (labelEnd > 0 && !IsFile(ref view, start, last, labelEnd))
                return !isFile || s_commonEndings.Contains(view.Bytes[last..labelEnd]) ? labelEnd : 0;
            isFile |= labelEnd > 0;
            end = last - 1;
        }
        return 0;
    }

    /// <summary>Where the text stops being UTF-8, or its length.</summary>
    static int TextEnd(ReadOnlySpan<byte> text)
    {
        int index = text.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
        if (index < 0)
            return text.Length;
        while (index < text.Length && Rune.DecodeFromUtf8(text[index..], out _, out int length) == OperationStatus.Done)
            index += length;
        return index;
    }

    /// <summary>
    /// A first label of digits, or v and digits, that another of digits follows: a package's version.
    /// </summary>
    static bool IsVersion(ref View view, int start, int firstEnd, int end)
    {
        int index = start;
        bool marked = (view[index] | 0x20) == 'v';
        if (marked)
            index++;
        if (index == firstEnd)
            return false;
        for (; index < firstEnd; index++)
        {
            if ((uint)(view[index] - '0') > 9)
                return false;
        }
        return marked || (firstEnd + 1 < end && (uint)(view[firstEnd + 1] - '0') <= 9);
    }

    /// <summary>Four numbers below 256: an address literal without its brackets.</summary>
    static int DottedQuadEnd(ref View view, int start, int end)
    {
        int parts = 0;
        int index = start;
        while (index < end)
        {
            int labelEnd = LabelEnd(ref view, index, end);
            int value = 0;
            for (int digit = index; digit < labelEnd; digit++)
            {
                if ((uint)(view[digit] - '0') > 9 || value > 255)
                    return 0;
                value = (value * 10) + view[digit] - '0';
            }
            if (labelEnd == index || value > 255)
                return 0;
            parts++;
            index = labelEnd + 1;
        }
        // A port behind it makes it a socket's address, as servers print them.
        return parts == 4 && view[end] != ':' ? end : 0;
    }

    /// <summary>
    /// One past a top-level domain at <paramref name="start"/>; what follows a hyphen is no part of it.
    /// </summary>
    static int TopLevelEnd(ref View view, int start, int end)
    {
        if (view.StartsWithIgnoreCase(start, "xn--"u8))
            return end - start > 5 ? end : 0;
        bool ascii = true;
        int index = start;
        for (; index < end && view[index] != '-'; index++)
        {
            ascii &= view[index] < 0x80;
            if (view[index] < 0x80 && (uint)((view[index] | 0x20) - 'a') > 25)
                return 0;
        }
        return index - start >= (ascii ? 2 : 4) ? index : 0;
    }

    static bool IsFile(ref View view, int start, int last, int end)
    {
        ReadOnlySpan<byte> ending = view.Bytes[last..end];
        if (s_fileEndings.Contains(ending))
            return true;
        if (!s_ambiguousEndings.Contains(ending))
            return false;
        // A second dot makes it a domain; signs and digits make it a file's name.
        return view.Bytes[start..(last - 1)].IndexOfAnyExceptInRange((byte)'a', (byte)'z') >= 0
            && !view.Bytes[start..(last - 1)].Contains((byte)'.');
    }

    static int LabelEnd(ref View view, int start, int end)
    {
        int length = view.Bytes[start..end].IndexOf((byte)'.');
        return length < 0 ? end : start + length;
    }

    static int LastLabel(ref View view, int start, int end) =>
        end <= start ? start : start + view.Bytes[start..end].LastIndexOf((byte)'.') + 1;

    static bool IsDomainByte(byte value) =>
        (uint)(value - '0') <= 9 || (uint)((value | 0x20) - 'a') <= 25 || value is (byte)'-' or (byte)'.' or >= 0x80;
}
