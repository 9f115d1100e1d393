using System.Buffers;

namespace Guardrly.Redaction.Verify;

/// <summary>How the words of a command line are written.</summary>
internal enum CommandForm : byte
{
    /// <summary>Words with blanks between: <c>-u user:pass</c>.</summary>
    Shell,

    /// <summary>Quoted words with commas between: <c>"-u","user:pass"</c>.</summary>
    Array,

    /// <summary>Bare words with commas between: <c>[curl, -u, user:pass]</c>.</summary>
    List,
}

/// <summary>The word of a command line that an option stands before.</summary>
/// <param name="Start">Its first byte, after an opening quote.</param>
/// <param name="End">One past its last byte, before a closing quote.</param>
/// <param name="Closer">The quote around it; 0 where there is none.</param>
internal readonly record struct OptionWord(int Start, int End, Closer Closer)
{
    const int BlanksMax = 64;

    static readonly SearchValues<byte> s_stops = SearchValues.Create(" \t\r\n\"'`;|)<>\\&,]"u8);

    /// <summary>
    /// The word after the option that ends at <paramref name="index"/>. False where none stands there;
    /// <paramref name="glued"/> says that it may follow without a blank, as in <c>-psecret</c>.
    /// </summary>
    public static bool TryRead(ref View view, int index, CommandForm form, bool glued, out OptionWord word)
    {
        var text = new EncodedText(view.Bytes, percent: false);
        word = default;
        int start = index;
        if (form != CommandForm.Shell)
        {
            if (form == CommandForm.Array && !glued)
            {
                if (!EncodedText.IsQuote(text.Read(start, out int closing)))
                    return Fail(ref view, start);
                start = SkipBlanks(text, start + closing);
            }
            if (!glued && text.Read(start) != ',')
                return Fail(ref view, start);
            if (!glued)
                start = SkipBlanks(text, start + 1);
        }
        else if (!glued)
        {
            start = SkipBlanks(text, index);
            if (start == index)
                return Fail(ref view, start);
        }

        int character = text.Read(start, out int length);
        bool quoted = EncodedText.IsQuote(character) && !(glued && form == CommandForm.Array);
        if (form == CommandForm.Array && !glued && !quoted)
            return Fail(ref view, start);
        int end = quoted ? text.FindClosingQuote(start, out _) : EndOf(text, start, form);
        if (quoted)
            start += length;
        view.HitEnd |= end + HeaderText.EscapeLengthMax >= view.End;
        byte quote = quoted && length <= 8 && view[start - 1] is (byte)'"' or (byte)'\'' or (byte)'`' ? view[start - 1] : (byte)0;
        word = new OptionWord(start, end, new Closer(quote, quote == 0 ? (byte)0 : (byte)(length - 1)));
        return end > start;
    }

    /// <summary>Where an unquoted word, or what is left of a quoted one, ends.</summary>
    static int EndOf(in EncodedText text, int index, CommandForm form)
    {
        while (true)
        {
            int step = text.Bytes[index..].IndexOfAny(s_stops);
            if (step < 0)
                return text.Bytes.Length;
            index += step;
            int character = text.Read(index, out int length);
            bool stop = character switch
            {
                ',' or ']' => form == CommandForm.List,
                '\\' or '/' or '&' or EncodedText.Other => false,
                _ => true,
            };
            if (stop)
                return index;
            index += length;
        }
    }

    static int SkipBlanks(in EncodedText text, int index)
    {
        for (int count = 0; count < BlanksMax; count++)
        {
            int character = text.Read(index, out int length);
            if (!EncodedText.IsBlank(character) && !EncodedText.IsNewline(character))
                break;
            index += length;
        }
        return index;
    }

    static bool Fail(ref View view, int index)
    {
        view.HitEnd |= index + HeaderText.EscapeLengthMax >= view.End;
        return false;
    }
}
