using System.Numerics;
using System.Runtime.Intrinsics;

namespace Guardrly.Redaction.Verify;

/// <summary>Whether digits that could be a card are something else by what stands around them.</summary>
internal static class CardContext
{
    const int NameBytesMax = 48;
    const int TieBytesMax = 12;

    /// <summary>Words that, last in the name before the number, say that it identifies or counts something.</summary>
    static readonly WordSet s_identifiers = new("""
        id ids uid uuid guid gid pid tid sid oid rid fbid ts time timestamp date epoch ms us ns nanos micros
        millis at trace traceid span spanid parent seq sequence offset order orders ticket op client session
        request req job batch shard version ref reference invoice tracking barcode isbn ean upc gtin sku imei
        imsi iccid serial sn counter count size bytes length nonce hash checksum snowflake guild channel message
        product variant customer user after before since until cursor page row block blk build revision txn
        transaction object entity node event start end from duration memory index rev generation lsn xid inode
        port address addr ad adset campaign account
        """);

    /// <summary>Words that say it is a card whatever else stands there.</summary>
    static readonly WordSet s_cards = new("""
        card cards cc ccn ccnum pan creditcard cardnumber cardno debit credit visa mastercard amex discover
        maestro jcb diners unionpay paid charge charged charging payment pay
        """);

    /// <summary>Whether the digits before <paramref name="end"/> are the start of something longer.</summary>
    public static bool GoesOn(ref View view, int end)
    {
        byte next = view[end];
        if (IsWord(next))
            return true;
        return next is (byte)'.' or (byte)'-' && IsWord(view[end + 1]);
    }

    /// <summary>
    /// Whether what stands before <paramref name="start"/> says that this is an identifier or a measure.
    /// </summary>
    public static bool IsIdentifier(ref View view, int start)
    {
        byte before = view.Behind(start - 1);
        if (TryReadName(ref view, start, out ReadOnlySpan<byte> near))
            return IsIdentifier(near, before);
        if (before == '.' && IsDigit(view.Behind(start - 2)))
            return true;
        // Skip what ties a name to its value; then read the name's last word, and the one before it.
        int index = start - 1;
        while (start - index <= TieBytesMax && IsTie(view.Behind(index)) && !PlaceholderText.EndsAt(view, index))
            index--;
        if ((index < view.Opened && view.Opened > view.Floor) || PlaceholderText.EndsAt(view, index))
            return false; // what a match stood before says nothing of the number
        int end = index + 1;
        while (end - index <= NameBytesMax && IsNameByte(view.Behind(index)))
            index--;
        if (end <= index + 1 || end - index > NameBytesMax)
            return before is (byte)'#' or (byte)'$' or (byte)'@' or (byte)'/' or (byte)'-';
        return IsIdentifier(view.Bytes[(index + 1)..end], before);
    }

    static bool IsIdentifier(ReadOnlySpan<byte> name, byte before)
    {
        int last = LastWordStart(name);
        if (s_cards.Contains(name[last..]) || (last > 0 && HasCardWord(name[..last])))
            return false;
        if (before is (byte)'/' or (byte)'-' or (byte)'#' or (byte)'@' or (byte)'$' or (byte)'+')
            return true;
        return s_identifiers.Contains(name[last..]);
    }

    /// <summary>
    /// The name before the number at <paramref name="start"/> where it stands near and nothing but signs is between, as
    /// in <c>"card":"</c>: all bytes before the number at once, a bit a byte, the nearest highest.
    /// </summary>
    static bool TryReadName(ref View view, int start, out ReadOnlySpan<byte> name)
    {
        name = default;
        ReadOnlySpan<byte> text = view.Bytes;
        int from = start - Vector256<byte>.Count;
        if (from < 0)
            return false;
        var bytes = Vector256.Create(text.Slice(from, Vector256<byte>.Count));
        uint ties = (Vector256.Equals(bytes, Vector256.Create((byte)'"'))
            | Vector256.Equals(bytes, Vector256.Create((byte)':'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'='))
            | Vector256.Equals(bytes, Vector256.Create((byte)' '))).ExtractMostSignificantBits();
        int tie = BitOperations.LeadingZeroCount(~ties);
        if (tie is 0 or >= TieBytesMax)
            return false;
        Vector256<byte> letters = Vector256.LessThan(
            (bytes | Vector256.Create((byte)0x20)) - Vector256.Create((byte)'a'), Vector256.Create((byte)26));
        Vector256<byte> words = letters | Vector256.Equals(bytes, Vector256.Create((byte)'_'));
        int length = BitOperations.LeadingZeroCount(~(words.ExtractMostSignificantBits() << tie));
        int first = start - tie - length;
        // What stands right before it ends the name: no other sign that ties, and no other byte of names.
        if (length == 0 || first <= Math.Max(from, Math.Max(view.Floor, view.Opened))
            || text[first - 1] is not ((byte)'"' or (byte)' ' or (byte)','))
        {
            return false;
        }
        name = text.Slice(first, length);
        return true;
    }

    static bool HasCardWord(ReadOnlySpan<byte> name)
    {
        while (!name.IsEmpty)
        {
            while (!name.IsEmpty && !IsWord(name[^1]) || (!name.IsEmpty && name[^1] == '_'))
                name = name[..^1];
            if (name.IsEmpty)
                return false;
            int last = LastWordStart(name);
            if (s_cards.Contains(name[last..]))
                return true;
            name = name[..last];
        }
        return false;
    }

    /// <summary>Where the last word of a name starts: after a sign, or at the capital of camelCase.</summary>
    static int LastWordStart(ReadOnlySpan<byte> name)
    {
        int start = name.Length - 1;
        while (start > 0)
        {
            byte here = name[start];
            byte before = name[start - 1];
            if (!IsWord(before) || before == '_')
                break;
            if (char.IsAsciiLetterUpper((char)here) && char.IsAsciiLetterLower((char)before))
                break;
            start--;
        }
        return start;
    }

    static bool IsTie(byte value) => value
        is (byte)' ' or (byte)':' or (byte)'=' or (byte)'"' or (byte)'\'' or (byte)'\\' or (byte)'/' or (byte)'#'
        or (byte)'-' or (byte)'(' or (byte)'[' or (byte)'>' or (byte)']' or (byte)'$' or (byte)'@' or (byte)'+';

    static bool IsNameByte(byte value) => IsWord(value) || value is (byte)'-' or (byte)'.' or (byte)'[';

    static bool IsWord(byte value) => IsDigit(value) || (uint)((value | 0x20) - 'a') <= 25 || value == '_';

    static bool IsDigit(byte value) => (uint)(value - '0') <= 9;
}
