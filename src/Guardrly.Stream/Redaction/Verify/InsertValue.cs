using System.Buffers;
using System.Text;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// SQL's <c>INSERT INTO t (name, api_key) VALUES ('a', 'x'), ('b', 'y')</c>: the name tells which of each row is secret
/// by its place.
/// </summary>
internal static class InsertValue
{
    const int ColumnsLengthMax = 512;
    const int ColumnsMax = 64;
    const int RowsMax = 64;

    /// <summary>How much of the values is looked at before one of them is masked.</summary>
    const int ValuesLengthMax = 4 * 1024;

    static readonly SearchValues<byte> s_columnBytes = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-. ,`\"[]\\"u8);

    /// <summary>Masks the secrets of a statement whose list of columns holds <paramref name="name"/>.</summary>
    public static bool TryMask(ref View view, in FieldName name, NameCache names, MatchList matches)
    {
        int floor = Math.Max(Math.Max(view.Floor, view.Opened), name.Start - ColumnsLengthMax);
        int open = view.Bytes[floor..name.Start].LastIndexOf((byte)'(');
        if (open < 0)
            return false;
        open += floor;
        if (view.Bytes[(open + 1)..name.Start].ContainsAnyExcept(s_columnBytes) || !IsInsert(ref view, open))
            return false;
        int close = open + 1;
        while (close - open < ColumnsLengthMax && s_columnBytes.Contains(view[close]))
            close++;
        if (view[close] != ')')
            return false;
        int at = ListValue.SkipWhite(ref view, close + 1);
        if (!view.StartsWithIgnoreCase(at, "values"u8))
            return false;
        at = ListValue.SkipWhite(ref view, at + 6);
        int limit = at + ValuesLengthMax;
        for (int row = 0; row < RowsMax && view[at] == '(' && (at < limit || matches.Count > 0); row++)
        {
            if (!MaskRow(ref view, names, open + 1, ref at, matches))
                break;
            at = ListValue.SkipWhite(ref view, at);
            if (view[at] != ',')
                break;
            at = ListValue.SkipWhite(ref view, at + 1);
        }
        return true;
    }

    /// <summary>Masks one row and moves behind it; false where it is not as the columns are.</summary>
    static bool MaskRow(ref View view, NameCache names, int column, ref int at, MatchList matches)
    {
        at++;
        for (int count = 0; count < ColumnsMax; count++)
        {
            while (view[column] is (byte)' ' or (byte)'`' or (byte)'"' or (byte)'[' or (byte)'\\')
                column++;
            int end = column;
            while (NameBytes.IsName(view[end]))
                end++;
            NameClass found = names.Classify(view.Bytes[column..end]);
            at = ListValue.SkipWhite(ref view, at);
            MaskOne(ref view, found, ref at, matches);
            while (view[at] is not ((byte)',' or (byte)')' or < (byte)' '))
                at++;
            column = end;
            while (view[column] is not ((byte)',' or (byte)')' or < (byte)' '))
                column++;
            byte next = view[at];
            if (next != view[column] || next < ' ')
                return false;
            at++;
            if (next == ')')
                return true;
            column++;
        }
        return false;
    }

    static void MaskOne(ref View view, NameClass found, ref int at, MatchList matches)
    {
        FieldValue value = FieldValue.Read(ref view, at, percent: false);
        if (value.Form != ValueForm.Quoted)
            return;
        int close = value.Quote.FindClose(ref view, value.Start, out int after);
        if (found.Shape != NameShape.None && ValueTest.IsSecret(found, view.Bytes[value.Start..close]))
            matches.Add(value.Start, close, found.Kind, closer: value.Quote.Closer);
        at = after;
    }

    static bool IsInsert(ref View view, int open)
    {
        int end = open;
        ReadOnlySpan<byte> table = NextWordValue.WordBefore(ref view, ref end);
        return !table.IsEmpty && Ascii.EqualsIgnoreCase(NextWordValue.WordBefore(ref view, ref end), "into"u8);
    }
}
