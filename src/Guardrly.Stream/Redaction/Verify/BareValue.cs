using System.Buffers;
using System.Text;

namespace Guardrly.Redaction.Verify;

/// <summary>Values without quotes around them.</summary>
internal static class BareValue
{
    /// <summary>As much of a value as its class is told from where the name alone does not tell.</summary>
    const int SampleLengthMax = 512;

    const int LineLengthMax = 4 * 1024;
    const int TemplateLengthMax = 128;
    const int IdentifierLengthMax = 32;

    static readonly SearchValues<byte> s_identifierBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_."u8);

    /// <summary>First words of expressions in code: <c>token=self.token</c>.</summary>
    static readonly WordMap s_objects = WordMap.Of(
        "self this typing req request config settings process os env environ args options opts params props ctx context",
        "app state user session data body headers secrets vars var local module cfg conf input event response res resp",
        "result creds credentials client auth constants keys inputs steps github values");

    /// <summary>Masks the value that starts at <paramref name="start"/>.</summary>
    public static void Mask(ref View view, in Field field, int start, MatchList matches)
    {
        if (TrySkipTemplate(ref view, ref start, out int end))
        {
            if (end > start)
                matches.Add(start, end, field.Class.Kind);
            return;
        }
        bool isParameter = field.IsParameter;
        // What is no secret is no match, so other names in it would be looked at from here again and again.
        end = ValueEnd.Find(ref view, start, isParameter, field.Link.Percent, SampleLengthMax);
        ReadOnlySpan<byte> sample = view.Bytes[start..end];
        if (sample.Length == SampleLengthMax && !IsExpression(sample)
            && ValueTest.IsSecret(field.Class, sample, isParameter))
        {
            end = ValueEnd.Find(ref view, start, isParameter, field.Link.Percent);
        }
        if (!isParameter && field.Link.Kind == LinkKind.Equals && view[end] == '&')
            isParameter = true; // the first parameter of a form
        if (field.Name.Opener == ';' && field.Class.Kind == SecretKind.Cookie)
            end = start + PathLength(view.Bytes[start..end]); // ;jsessionid=x in a path
        end = ValueEnd.WithoutPunctuation(ref view, start, end);
        ReadOnlySpan<byte> value = view.Bytes[start..end];
        if (!ValueTest.IsSecret(field.Class, value, isParameter))
            return;
        if (!isParameter && (IsExpression(value) || IsWord(ref view, field, start, end)))
            return;
        matches.Add(start, end, field.Class.Kind);
    }

    /// <summary>
    /// Where the line that holds <paramref name="start"/> ends; far off it is only the end of a token, so that a line
    /// full of names costs no more than its length.
    /// </summary>
    public static int LineLimit(ref View view, int start)
    {
        ReadOnlySpan<byte> rest = view.Bytes[start..];
        int near = rest[..Math.Min(rest.Length, LineLengthMax)].IndexOf((byte)'\n');
        if (near >= 0)
            return near > 0 && rest[near - 1] == '\r' ? start + near - 1 : start + near;
        int token = rest.Length <= LineLengthMax ? -1 : rest[LineLengthMax..].IndexOfAny(" \n\"'"u8);
        view.HitEnd |= token < 0;
        return token < 0 ? view.End : start + LineLengthMax + token;
    }

    /// <summary>
    /// A template is no secret, except what it falls back to: <c>${KEY:-secret}</c>. False where none stands there.
    /// </summary>
    static bool TrySkipTemplate(ref View view, ref int start, out int end)
    {
        end = start;
        byte first = view[start];
        if (first is not ((byte)'$' or (byte)'{' or (byte)'#' or (byte)'@'))
            return false;
        byte second = view[start + 1];
        if ((first == '$' && second == '(') || (first == '{' && second == '{'))
            return true;
        if (second != '{')
            return false;
        int close = start + 2;
        while (close - start < TemplateLengthMax && view[close] is not ((byte)'}' or < (byte)' '))
            close++;
        if (view[close] != '}')
            return false;
        if (HarmlessValue.Is(view.Bytes[start..(close + 1)]))
            return true;
        int fallback = view.Bytes[start..close].IndexOf(":-"u8);
        if (fallback < 0)
            return false;
        start += fallback + 2;
        end = close;
        return true;
    }

    static int PathLength(ReadOnlySpan<byte> value)
    {
        int length = value.IndexOfAny((byte)'?', (byte)'/', (byte)'#');
        return length < 0 ? value.Length : length;
    }

    /// <summary>A variable or a member of one in code.</summary>
    static bool IsExpression(ReadOnlySpan<byte> value)
    {
        int dot = value.IndexOf((byte)'.');
        if (dot <= 0 || value.ContainsAnyInRange((byte)'0', (byte)'9'))
            return false;
        return s_objects.Contains(value[..dot]);
    }

    /// <summary>
    /// What code assigns, rather than a file of settings: a type's member, or under a token's name any identifier.
    /// </summary>
    static bool IsIdentifier(SecretKind kind, ReadOnlySpan<byte> value)
    {
        if (value.Length > IdentifierLengthMax || value.ContainsAnyExcept(s_identifierBytes))
            return false;
        return (kind != SecretKind.Password && !Prose.IsScrambled(value))
            || (char.IsAsciiLetterUpper((char)value[0]) && value.Contains((byte)'.'));
    }

    /// <summary>
    /// Part of a sentence, or the field's own name again: <c>Client(api_key=api_key)</c>, <c>token:
    /// CancellationToken</c>.
    /// </summary>
    static bool IsWord(ref View view, in Field field, int start, int end)
    {
        ReadOnlySpan<byte> value = view.Bytes[start..end];
        ReadOnlySpan<byte> name = view.Bytes[field.Name.Start..field.Name.End];
        if (value.Length >= name.Length && Ascii.EqualsIgnoreCase(value[^name.Length..], name)
            && !value.ContainsAnyInRange((byte)'0', (byte)'9'))
        {
            return true;
        }
        if (field.Link is { Kind: LinkKind.Equals, IsSpaced: true } && IsIdentifier(field.Class.Kind, value))
            return true;
        return field.Link.Kind != LinkKind.Equals && Prose.GoesOn(ref view, start, end);
    }
}
