using System.Text;
using Guardrly.Redaction.Scan;

namespace Guardrly.Redaction.Verify;

/// <summary>Private key blocks, taken a line at a time, so that a block of any length needs bounded memory.</summary>
/// <remarks>
/// What <see cref="Step"/> does not mask is ordinary text: a log's prefix before each line of the key, the fields after
/// it and the headers of the block may hold secrets of their own.
/// </remarks>
internal static class PrivateKeyBlock
{
    /// <summary>Longer lines are taken in pieces.</summary>
    public const int PieceBytesMax = 4 * 1024;

    /// <summary>The longest label is <c>SSH2 ENCRYPTED PRIVATE KEY</c>; percent-encoding makes it longer.</summary>
    const int LabelBytesMax = 64;

    /// <summary>A column past this is none: such lines have no prefix that repeats.</summary>
    const int ColumnMax = 512;

    /// <summary>PEM and PGP, SSH2 with its four dashes, and PuTTY's <c>Private-Lines: 14</c>.</summary>
    public static IEnumerable<Literal> Literals =>
    [
        new("-----beg", IgnoreCase: true, LiteralFamily.Pem),
        new("---- beg", IgnoreCase: true, LiteralFamily.Pem),
        new("-lines: ", IgnoreCase: true, LiteralFamily.Pem),
    ];

    /// <summary>
    /// Whether a private key's BEGIN line stands at <paramref name="position"/>; then <paramref name="bodyStart"/> is
    /// where its body starts, and <paramref name="state"/> what <see cref="Step"/> starts from.
    /// </summary>
    public static bool TryBegin(ref View view, int position, out int bodyStart, out PrivateKeyState state)
    {
        bodyStart = position;
        state = default;
        bool isKey = view[position + 1] is (byte)'l' or (byte)'L'
            ? TryTakePutty(ref view, position, ref bodyStart)
            : TryTakeBegin(ref view, position, ref bodyStart);
        if (!isKey)
            return false;
        int first = view[position + 4] == ' ' && view[position - 1] == '-' ? position - 1 : position;
        state = new PrivateKeyState(PrivateKeyPhase.Begin, Column: ColumnOf(ref view, first));
        return true;
    }

    /// <summary>
    /// Takes the line of the body that starts at <paramref name="position"/>: adds what to mask, moves
    /// <paramref name="position"/> to the next line or the next marker, and says in <paramref name="state"/> whether
    /// the block goes on. Where it closes the block because the line is no key material, the position stays.
    /// </summary>
    public static void Step(ref View view, ref int position, ref PrivateKeyState state, MatchList matches)
    {
        if (state.Phase == PrivateKeyPhase.Line)
            PrivateKeyLine.Step(ref view, ref position, ref state, matches);
        else if (state.IsOpen)
            PrivateKeyInline.Step(ref view, ref position, ref state, matches);
    }

    static bool TryTakeBegin(ref View view, int position, ref int bodyStart)
    {
        int label = position + 5;
        if (!view.StartsWithIgnoreCase(label, "begin"u8))
            return false;
        label += 5;
        int limit = label + LabelBytesMax;
        ReadOnlySpan<byte> rest = view.Bytes[label..Math.Min(limit, view.End)];
        int end = rest.IndexOf("----"u8);
        int line = rest.IndexOfAny((byte)'\n', (byte)'"');
        if (line >= 0 && (end < 0 || line < end))
            return false;
        if (end < 0)
        {
            view.HitEnd |= limit > view.End;
            return false;
        }
        if (!NamesPrivateKey(rest[..end]))
            return false;
        bodyStart = label + end + 4;
        if (view[bodyStart] == '-')
            bodyStart++;
        return true;
    }

    static bool NamesPrivateKey(ReadOnlySpan<byte> label)
    {
        for (int index = 0; index + 11 <= label.Length; index++)
        {
            if (!Ascii.EqualsIgnoreCase(label.Slice(index, 7), "private"u8))
                continue;
            ReadOnlySpan<byte> rest = label[(index + 7)..];
            bool isEncoded = rest.StartsWith("%20"u8);
            if (!isEncoded && rest[0] is not ((byte)' ' or (byte)'+' or (byte)'_'))
                continue;
            rest = rest[(isEncoded ? 3 : 1)..];
            if (rest.Length >= 3 && Ascii.EqualsIgnoreCase(rest[..3], "key"u8))
                return true;
        }
        return false;
    }

    /// <summary><c>Private-Lines: 14</c> and the end of the line.</summary>
    static bool TryTakePutty(ref View view, int position, ref int bodyStart)
    {
        if (!view.StartsWithIgnoreCase(position - 7, "private-lines: "u8))
            return false;
        int at = position + 8;
        while (at < position + 16 && char.IsAsciiDigit((char)view[at]))
            at++;
        if (view[at] is not ((byte)'\r' or (byte)'\n' or (byte)'\\'))
            return false;
        bodyStart = at;
        return true;
    }

    static ushort ColumnOf(ref View view, int position)
    {
        int floor = Math.Max(view.Floor, position - ColumnMax);
        int line = view.Bytes[floor..position].LastIndexOf((byte)'\n');
        if (line < 0 && floor > view.Floor)
            return PrivateKeyState.NoColumn;
        return (ushort)(position - floor - line - 1);
    }
}
