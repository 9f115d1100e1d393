using System.Buffers;

namespace Guardrly.Redaction.Verify;

/// <summary>How the words of a command line are written.</summary>
internal enum CommandForm : byte
{
    /// <summary>Words with blanks between: <c>-u user:pass</c>.</summary>
    Shell,

    /// <summary>An option and its word in one: <c>-psecret</c>, <c>--user=x</c>.</summary>
    Glued,

    /// <summary>Quoted words with commas between: <c>"-u","user:pass"</c>.</summary>
    Array,

    /// <summary>Bare words with commas between: <c>[curl, -u, user:pass]</c>.</summary>
    List,
}

/// <summary>The word of a command line that belongs to an option.</summary>
/// <param name="Start">Its first byte, after an opening quote.</param>
/// <param name="End">One past its last byte, before a closing quote.</param>
/// <param name="Closer">The quote around it; 0 where there is none.</param>
/// <param name="Form">How it is tied to the option.</param>
internal readonly record struct OptionWord(int Start, int End, Closer Closer, CommandForm Form)
{
    const int BlanksMax = 64;
    const int SampleMax = 512;

    static readonly SearchValues<byte> s_stops = SearchValues.Create(" \t\r\n\"'`;|)<>\\&,]}"u8);

    /// <summary>
    /// The word of the option whose letters end at <paramref name="index"/>; false where none stands there.
    /// <paramref name="quoted"/> says that a quote stands before the option. Of a long word only the beginning is read,
    /// and <paramref name="cut"/> says so: read it <paramref name="whole"/> where it will be masked.
    /// </summary>
    public static bool TryRead(
        ref View view, int index, bool quoted, bool whole, out OptionWord word, out bool cut)
    {
        int bound = whole ? view.End : Math.Min(view.End, index + SampleMax);
        var text = new EncodedText(view.Bytes[..bound], percent: false);
        bool found = TryFindStart(text, ref index, quoted, out CommandForm form);
        view.HitEnd |= index + HeaderText.EscapeLengthMax >= view.End;
        word = default;
        cut = false;
        if (!found)
            return false;

        quoted = EncodedText.IsQuote(text.Read(index, out int quoteLength));
        int end = quoted ? text.FindClosingQuote(index, out _) : FindEnd(text, index, form);
        view.HitEnd |= end + HeaderText.EscapeLengthMax >= view.End;
        Closer closer = default;
        if (quoted)
        {
            index += quoteLength;
            byte quote = view[index - 1];
            if (EncodedText.IsQuote(quote)) // not &quot; and the like
                closer = new Closer(quote, (byte)Math.Min(quoteLength - 1, 7));
        }
        word = new OptionWord(index, end, closer, form);
        cut = end == bound && bound < view.End;
        return end > index;
    }

    static bool TryFindStart(in EncodedText text, ref int index, bool quoted, out CommandForm form)
    {
        int character = text.Read(index, out int length);
        form = CommandForm.Shell;
        if (EncodedText.IsBlank(character))
        {
            index = SkipBlanks(text, index, newlines: false);
            return true;
        }
        if (quoted && EncodedText.IsQuote(character))
        {
            form = CommandForm.Array;
            index = SkipBlanks(text, index + length, newlines: true);
            if (text.Read(index) != ',')
                return false;
            index = SkipBlanks(text, index + 1, newlines: true);
            return EncodedText.IsQuote(text.Read(index));
        }
        if (character == ',')
        {
            form = CommandForm.List;
            index = SkipBlanks(text, index + 1, newlines: false);
            return true;
        }
        form = CommandForm.Glued;
        if (character == '=')
            index++;
        return character is > ' ' and < EncodedText.Other;
    }

    static int SkipBlanks(in EncodedText text, int index, bool newlines)
    {
        for (int count = 0; count < BlanksMax; count++)
        {
            int character = text.Read(index, out int length);
            if (!EncodedText.IsBlank(character) && !(newlines && EncodedText.IsNewline(character)))
                break;
            index += length;
        }
        return index;
    }

    /// <summary>
    /// Where an unquoted word ends: at a blank, and at a quote or a mark of punctuation that nothing of a word follows.
    /// A log may show words without the quotes they had, so any other mark may be a part of a password.
    /// </summary>
    static int FindEnd(in EncodedText text, int index, CommandForm form)
    {
        int start = index;
        while (true)
        {
            int step = text.Bytes[index..].IndexOfAny(s_stops);
            if (step < 0)
                return text.Bytes.Length;
            index += step;
            int character = text.Read(index, out int length);
            bool stop = character switch
            {
                <= ' ' => true,
                '\\' or '/' or '&' => false,
                ',' when form == CommandForm.List => true,
                '"' or '\'' or '`' when text.Bytes[index - 1] == ':' => true, // user:'pass word'
                '"' or '\'' or '`' => text.Read(index + length) == ':' || IsOver(text, index + length),
                ']' => !text.Bytes[start..index].Contains((byte)'[') && IsOver(text, index + length),
                _ => IsOver(text, index + length),
            };
            if (stop)
                return index;
            index += Math.Max(length, 1);
        }
    }

    static bool IsOver(in EncodedText text, int index) => text.Read(index)
        is <= ' ' or '"' or '\'' or '`' or ',' or ';' or ')' or ']' or '}' or '|' or '>' or '\\';
}
