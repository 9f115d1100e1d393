using System.Buffers;
using Guardrly.Redaction.Scan;

namespace Guardrly.Redaction.Verify;

/// <summary>
/// A value whose name comes after it, as HAR may have it: <c>{"value":"Bearer x","name":"Authorization"}</c>; and the
/// value of a cookie, which what else stands in its object tells.
/// </summary>
internal static class ValueFirstVerifier
{
    const int SiblingBytesMax = 512;
    const int LookBackMax = 512;
    const int NameLengthMax = 128;
    const int DepthMax = 5;
    const int TokensMax = 48;

    static readonly SearchValues<byte> s_colonBytes = SearchValues.Create("\"'\\: \t"u8);

    static readonly WordSet s_names = new("name key header headerName header_name field fieldName k");
    static readonly WordSet s_values = new("value");

    /// <summary>The member's name with its opening quote; the closing one may be escaped.</summary>
    public static IEnumerable<Literal> Literals =>
    [
        new("\"value\"", IgnoreCase: true, LiteralFamily.Value),
        new("\"value\\", IgnoreCase: true, LiteralFamily.Value),
        new("'value'", IgnoreCase: true, LiteralFamily.Value),
        new("<Cookie ", IgnoreCase: false, LiteralFamily.Value), // as Python prints one: <Cookie sid=x for .acme.dev/>
    ];

    public static void Verify(ref View view, int position, NameCache names, MatchList matches)
    {
        if (view[position] == '<')
        {
            MaskPrintedCookie(ref view, position + "<Cookie ".Length, matches);
            return;
        }
        if (IsNameFirst(ref view, position))
            return;
        int start = position;
        while (position - start < 7 && view[start - 1] == '\\')
            start--;
        var reader = new MemberReader(view.Bytes, start);
        Verify(ref view, ref reader, start, names, matches);
        view.HitEnd |= reader.HitEnd;
    }

    static void MaskPrintedCookie(ref View view, int start, MatchList matches)
    {
        int index = start;
        while (index - start < NameLengthMax && view[index] is > (byte)' ' and not ((byte)'=' or (byte)'>'))
            index++;
        if (view[index++] != '=')
            return;
        int length = view.Bytes[Math.Min(index, view.End)..].IndexOfAny((byte)' ', (byte)'\n');
        view.HitEnd |= length < 0;
        int end = length < 0 ? view.End : index + length;
        if (end > index && !CookieGrammar.IsPlaceholder(view.Bytes[index..end]))
            matches.Add(index, end, SecretKind.Cookie);
    }

    /// <summary>
    /// Whether it is the most frequent of all: <c>"key":"x","value":{</c> as in OTLP, where no name comes after; or a
    /// string that ends its object, after a name and outside of a list of cookies.
    /// </summary>
    static bool IsNameFirst(ref View view, int position)
    {
        int colon = position + "\"value\"".Length;
        if (view[position - 1] == '\\' || view[colon] != ':')
            return false;
        int value = view[colon + 1] == ' ' ? colon + 2 : colon + 1;
        if (view[value] == '{')
            return IsAfterKey(ref view, position);
        if (view[value] != '"')
            return view[value] is (>= (byte)'0' and <= (byte)'9') or (byte)'t' or (byte)'f' or (byte)'n';
        int length = view.Bytes[(value + 1)..].IndexOfAny((byte)'"', (byte)'\\', (byte)'\n');
        return length >= 0 && view[value + 1 + length] == '"' && view[value + 2 + length] == '}'
            && !IsCookieBefore(view, position);
    }

    static bool IsAfterKey(ref View view, int position)
    {
        int comma = view[position - 1] == ' ' ? position - 2 : position - 1;
        if (view[comma] != ',' || view[comma - 1] != '"')
            return false;
        int from = Math.Max(view.Floor, comma - NameLengthMax);
        int quote = from + view.Bytes[from..(comma - 1)].LastIndexOf((byte)'"');
        if (quote - 7 < from)
            return false;
        if (view[quote - 1] == ' ')
            quote--;
        return view.StartsWith(quote - 6, "\"key\":"u8);
    }

    static void Verify(ref View view, ref MemberReader reader, int start, NameCache names, MatchList matches)
    {
        if (!reader.TakeString(out _, out _) || !reader.TakeColon())
            return;
        int valueStart = reader.Index;
        bool isString = EncodedText.IsQuote(reader.Peek());
        if (!SkipValue(ref reader))
            return;
        int valueEnd = reader.Index;
        NameClass name = default;
        bool cookie = false;
        while (reader.Take(',') && reader.Index - valueEnd < SiblingBytesMax)
        {
            if (!reader.TakeString(out int from, out int to) || !reader.TakeColon())
                break;
            ReadOnlySpan<byte> key = reader.Bytes[from..to];
            if (s_values.Contains(key))
                break; // no object has two
            cookie |= CookieList.IsAttribute(key);
            bool named = s_names.Contains(key);
            if (!reader.TakeString(out from, out to))
            {
                if (!reader.TakeLiteral())
                    break;
            }
            else if (named && name.Shape == NameShape.None)
            {
                name = names.Classify(reader.Bytes[from..to]);
            }
        }
        if (name.Shape == NameShape.None && isString && (cookie || IsCookieBefore(view, start)))
            name = new NameClass(SecretKind.Cookie, NameShape.None);
        if (name.Kind != SecretKind.None)
            MaskStrings(ref view, valueStart, valueEnd, name, matches);
    }

    /// <summary>Skips a string, a list of strings, or what OTLP has: <c>{"stringValue":"x"}</c>.</summary>
    static bool SkipValue(ref MemberReader reader)
    {
        if (reader.TakeString(out _, out _))
            return true;
        for (int depth = 0, count = 0; depth <= DepthMax && count < TokensMax; count++)
        {
            if (reader.Take('{') || reader.Take('['))
                depth++;
            else if (reader.Take('}') || reader.Take(']'))
                depth--;
            else if (depth == 0 || !(reader.Take(',') || reader.Take(':') || reader.TakeString(out _, out _)))
                return false;
            if (depth == 0)
                return true;
        }
        return false;
    }

    /// <summary>Masks every string in the value that is no name of a member.</summary>
    static void MaskStrings(ref View view, int index, int end, NameClass name, MatchList matches)
    {
        var reader = new MemberReader(view.Bytes, index);
        while (reader.Index < end)
        {
            if (reader.TakeString(out int start, out int stop))
            {
                var value = new ValueSpan(start, stop, Container.NamedValue, reader.Closer, 0);
                if (reader.Index >= end || reader.Peek() != ':')
                    MaskString(ref view, value, name, matches);
            }
            else if (!(reader.Take('{') || reader.Take('[') || reader.Take('}') || reader.Take(']')
                || reader.Take(',') || reader.Take(':')))
            {
                return;
            }
        }
    }

    static void MaskString(ref View view, in ValueSpan value, NameClass name, MatchList matches)
    {
        ReadOnlySpan<byte> text = view.Bytes[value.Start..value.Limit];
        bool secret = name.Shape switch
        {
            NameShape.None => !text.IsEmpty && !CookieGrammar.IsPlaceholder(text),
            NameShape.Strong => !SecretLike.IsHarmless(text),
            NameShape.Weak or NameShape.Parameter => SecretLike.IsLikely(text) && !SecretLike.IsHarmless(text),
            NameShape.Password => SecretLike.IsPasswordLike(text) && !SecretLike.IsHarmless(text),
            _ => false,
        };
        if (secret)
            matches.Add(value.Start, value.Limit, name.Kind, closer: value.Closer);
        else if (name.Shape is NameShape.Authorization or NameShape.Credentials)
            AuthorizationValue.Mask(ref view, value, matches);
        else if (name.Shape is NameShape.Cookie or NameShape.SetCookie)
            CookieValue.Mask(ref view, value, name.Shape == NameShape.SetCookie, matches);
    }

    /// <summary>
    /// Whether what stands before the value makes it a cookie's: a telling member of the same object, or the list that
    /// the object is in.
    /// </summary>
    static bool IsCookieBefore(in View view, int start)
    {
        ReadOnlySpan<byte> before = view.Bytes[Math.Max(view.Floor, start - LookBackMax)..start];
        before = before[(before.LastIndexOf((byte)'\n') + 1)..];
        int brace = before.LastIndexOf((byte)'{');
        if (brace < 0)
            return false;
        ReadOnlySpan<byte> members = before[brace..];
        if (members.Length > 24 && (members.IndexOf("tOnly"u8) > 0 || members.IndexOf("pOnly"u8) > 0
            || members.IndexOf("ameSite"u8) > 0))
        {
            return true;
        }
        int list = before[..brace].LastIndexOf("ookies"u8);
        if (list < 0)
            return false;
        ReadOnlySpan<byte> between = before[(list + "ookies".Length)..brace];
        int bracket = between.IndexOf((byte)'[');
        return bracket is > 0 and < 12 && !between[..bracket].ContainsAnyExcept(s_colonBytes)
            && between[bracket..].IndexOf((byte)']') < 0;
    }
}
