using Guardrly.Records;

namespace Guardrly.Normalize.Text;

/// <summary>
/// Joins messages that Rich wrapped to the width of a terminal: time and level in columns, the message in a column of
/// its own, the place in the source at the right.
/// </summary>
/// <remarks>
/// A message is broken at blanks, and in the middle of a word only where the word is wider than the column: so a line
/// that fills the column to its last place goes on without a blank, any other one with it. How wide the column is, the
/// place in the source tells: it stands behind the column and one blank.
/// </remarks>
internal sealed class RichText
{
    const int LevelColumns = 9;
    const int LinesMax = 64;

    readonly HeldText _joined = new(StreamLimits.WrappedMessageBytesMax);
    int _levelColumn = -1;
    int _column;
    int _width;
    int _lines;
    bool _isOpen;
    bool _isFolded;

    /// <summary>Looks at a line with a head; its message may go on.</summary>
    /// <returns>The line's time; the former one where the column of the time is empty.</returns>
    public long Start(ReadOnlySpan<byte> text, in LineHead head, long formerMilliseconds)
    {
        _isOpen = false;
        long time = head.TimestampMilliseconds;
        int column = head.LevelStart + LevelColumns;
        if (head.LevelLength is 0 or >= LevelColumns || column >= text.Length || head.LevelStart == 0
            || text[(head.LevelStart + head.LevelLength)..column].IndexOfAnyExcept((byte)' ') >= 0)
            return time;
        if (text[0] == '[' && head.HasTime && text[..head.LevelStart].EndsWith("] "u8))
            _levelColumn = head.LevelStart;
        else if (!head.HasTime && head.LevelStart == _levelColumn)
            time = formerMilliseconds;
        else
            return time;
        _isOpen = true;
        _lines = 0;
        _column = column;
        ReadOnlySpan<byte> message = text[column..].TrimEnd((byte)' ');
        int place = PlaceStart(message);
        _width = place > 0 ? place - 1 : int.MaxValue;
        if (place > 0)
            message = message[..place].TrimEnd((byte)' ');
        _joined.Set(message);
        _isFolded = IsFolded(message);
        return time;
    }

    /// <summary>The message was understood; lines that continue it say nothing more.</summary>
    public void Stop() => _joined.Clear();

    /// <summary>Takes a line that continues the message.</summary>
    /// <param name="text">The line.</param>
    /// <param name="joined">The message so far, where it is worth being looked at again; else null.</param>
    /// <returns>False: it continues nothing.</returns>
    public bool TryContinue(in UnitText text, out TextRange joined)
    {
        joined = default;
        ReadOnlySpan<byte> bytes = text.Bytes;
        if (!_isOpen)
            return false;
        if (bytes.Length <= _column || bytes[.._column].IndexOfAnyExcept((byte)' ') >= 0 || ++_lines > LinesMax)
        {
            _isOpen = false;
            return false;
        }
        ReadOnlySpan<byte> chunk = bytes[_column..].TrimEnd((byte)' ');
        if (_joined.IsNull || chunk.IsEmpty)
            return true;
        if (!_isFolded || chunk[0] == '"')
            _joined.Append(" "u8);
        _joined.Append(chunk);
        _isFolded = IsFolded(chunk);
        if (HasStatus(chunk))
            joined = _joined.Store(text.Batch);
        return true;
    }

    /// <summary>
    /// Whether a line that fills the column ends within a word: one word alone, or at its end the start of a URL. Else
    /// a word ended at the edge by chance.
    /// </summary>
    bool IsFolded(ReadOnlySpan<byte> line)
    {
        int blank = line.LastIndexOf((byte)' ');
        return line.Length >= _width && (blank < 0 || line[blank..].IndexOf("://"u8) > 0);
    }

    /// <summary>Start of <c>server.py:727</c> at the end of a text, or -1.</summary>
    static int PlaceStart(ReadOnlySpan<byte> message)
    {
        int start = message.LastIndexOf((byte)' ') + 1;
        ReadOnlySpan<byte> place = message[start..];
        int colon = place.LastIndexOf((byte)':');
        return start > 0 && colon > 0 && HttpWords.Number(place[(colon + 1)..], out int length) >= 0
            && colon + 1 + length == place.Length && place.IndexOf((byte)'/') < 0 ? start : -1;
    }

    /// <summary>A call is complete with its status: without three digits there is nothing new.</summary>
    static bool HasStatus(ReadOnlySpan<byte> chunk)
    {
        for (int index = 0; index + 3 <= chunk.Length; index++)
        {
            if ((index == 0 || !char.IsAsciiLetterOrDigit((char)chunk[index - 1]))
                && HttpWords.TryStatus(chunk[index..], out _))
                return true;
        }
        return false;
    }
}
