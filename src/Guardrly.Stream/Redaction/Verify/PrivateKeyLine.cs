using System.Buffers;
using System.Text;

namespace Guardrly.Redaction.Verify;

/// <summary>One line of a private key block, bare or with a log's prefix and suffix around it.</summary>
internal ref struct PrivateKeyLine
{
    /// <summary>A run of so many random characters is key material wherever in the line it stands.</summary>
    const int AnywhereBytesMin = 48;

    /// <summary>In the key's own column fewer are enough.</summary>
    const int ColumnBytesMin = 16;

    /// <summary>A prefix with a count or a time in it may grow from one line to the next.</summary>
    const int ColumnShiftMax = 4;

    const int ShortBytesMin = 8;
    const int WordBytesMax = 16;
    const int OthersMax = 32;

    static readonly SearchValues<byte> s_indentation = SearchValues.Create(" \t\"'>|+-"u8);

    readonly int _start;
    readonly int _end;
    readonly PrivateKeyState _state;
    int _longest;
    int _first;
    int _last;

    PrivateKeyLine(int start, int end, PrivateKeyState state)
    {
        _start = start;
        _end = end;
        _state = state;
        _first = start;
        _last = start;
    }

    public static void Step(ref View view, ref int position, ref PrivateKeyState state, MatchList matches)
    {
        int limit = position + PrivateKeyBlock.PieceBytesMax;
        ReadOnlySpan<byte> rest = view.Bytes[position..Math.Min(limit, view.End)];
        int length = rest.IndexOf((byte)'\n');
        bool isPiece = length < 0 && limit <= view.End;
        if (length < 0)
        {
            length = rest.Length;
            view.HitEnd |= !isPiece;
        }
        int marker = FindMarker(rest[..length]);
        int end = position + (marker < 0 ? length : marker);
        var line = new PrivateKeyLine(position, end, state);
        line.AddMaterial(ref view, matches);
        if (marker >= 0)
        {
            position = end;
            state = default;
        }
        else if (line._longest > 0)
        {
            state = line.After(isPiece && line._last >= end ? PrivateKeyPhase.Piece : PrivateKeyPhase.Line);
            position = isPiece ? Math.Max(end, line._last) : Math.Min(end + 1, view.End);
        }
        else if (!isPiece && line.IsBlankOrHeader(ref view))
        {
            position = Math.Min(end + 1, view.End);
            state = state with { Others = (byte)(state.Others + 1) };
        }
        else
        {
            state = default;
        }
    }

    /// <summary>
    /// Whether a marker stands at <paramref name="at"/>: the END of this block, or the BEGIN of another where the END
    /// was lost.
    /// </summary>
    public static bool IsMarker(ref View view, int at)
    {
        if (view[at] != '-' || !view.StartsWith(at, "----"u8))
            return false;
        int word = at + 4;
        if (view[word] is (byte)'-' or (byte)' ')
            word++;
        return view.StartsWithIgnoreCase(word, "end"u8) || view.StartsWithIgnoreCase(word, "begin"u8);
    }

    static int FindMarker(ReadOnlySpan<byte> line)
    {
        int dashes = line.IndexOf("----"u8);
        if (dashes < 0)
            return -1;
        ReadOnlySpan<byte> rest = line[dashes..].TrimStart((byte)'-').TrimStart((byte)' ');
        bool isEnd = rest.Length >= 3 && Ascii.EqualsIgnoreCase(rest[..3], "end"u8);
        bool isBegin = rest.Length >= 5 && Ascii.EqualsIgnoreCase(rest[..5], "begin"u8);
        return isEnd || isBegin ? dashes : -1;
    }

    readonly PrivateKeyState After(PrivateKeyPhase phase) => _state with
    {
        Phase = phase,
        Lines = (byte)Math.Min(_state.Lines + 1, byte.MaxValue),
        Column = (ushort)(_first - _start),
        Width = _state.Lines == 0 ? (byte)Math.Min(_longest, byte.MaxValue) : _state.Width,
        IsLast = _state.IsLast || (_state.Lines > 0 && _longest < _state.Width),
    };

    /// <summary>Adds the line's runs of key material.</summary>
    void AddMaterial(ref View view, MatchList matches)
    {
        int at = _start;
        while (at < _end)
        {
            at += Base64Text.Skip(view.Bytes[at.._end]);
            if (at >= _end)
                break;
            int start = at > _start && view.Bytes[at - 1] == '=' && IsChecksum(ref view, at) ? at - 1 : at;
            if (at == _start && _state.Column == 1 && view.Bytes[at] == '+')
                start++; // a diff's
            Base64Text.TakeRun(ref view, ref at, _end);
            if (start == at || !IsMaterial(ref view, start, at))
                continue;
            matches.Add(start, at, SecretKind.PrivateKey);
            if (_longest == 0)
                _first = start;
            _longest = Math.Max(_longest, at - start);
            _last = at;
        }
    }

    readonly bool IsMaterial(ref View view, int start, int end)
    {
        int length = end - start;
        ReadOnlySpan<byte> run = view.Bytes[start..end];
        if (length >= AnywhereBytesMin || (length == _state.Width && length > WordBytesMax))
            return TokenMixture.IsRandom(run) || IsInColumn(ref view, start);
        if (!EndsText(ref view, end))
            return false;
        bool isInColumn = IsInColumn(ref view, start);
        if (isInColumn && (length >= ColumnBytesMin || run[0] == '='))
            return true;
        if (_state.IsLast || IsWord(run))
            return false;
        bool isNearColumn = _state.Lines > 0 && Math.Abs(start - _start - _state.Column) <= ColumnShiftMax;
        return isInColumn ? _state.Lines > 0 || length >= ShortBytesMin : isNearColumn && TokenMixture.IsRandom(run);
    }

    /// <summary>PGP's checksum: <c>=njUN</c>, a line of its own.</summary>
    readonly bool IsChecksum(ref View view, int at) =>
        at + 4 <= _end && Base64Text.IsAll(view.Bytes.Slice(at, 4))
        && IsInColumn(ref view, at - 1) && EndsText(ref view, at + 4);

    /// <summary>Whether the run starts the line, or stands where the one before did in its line.</summary>
    readonly bool IsInColumn(ref View view, int start)
    {
        if (start - _start == _state.Column)
            return true;
        return !view.Bytes[_start..start].ContainsAnyExcept(s_indentation);
    }

    /// <summary>Whether the line or the string ends at <paramref name="end"/>.</summary>
    readonly bool EndsText(ref View view, int end)
    {
        ReadOnlySpan<byte> rest = view.Bytes[Math.Min(end, _end).._end].TrimStart(" \t\r"u8);
        return rest.IsEmpty || rest[0] is (byte)'\\' or (byte)'"' or (byte)'\'' or (byte)',' or (byte)'%';
    }

    /// <summary>A short line of letters, as a word has them, is the log's next rather than the key's last.</summary>
    static bool IsWord(ReadOnlySpan<byte> run)
    {
        if (run.Length > WordBytesMax)
            return false;
        bool hasLower = false;
        foreach (byte value in run[1..])
        {
            if (!char.IsAsciiLetter((char)value) || (hasLower && char.IsAsciiLetterUpper((char)value)))
                return false;
            hasLower |= char.IsAsciiLetterLower((char)value);
        }
        return char.IsAsciiLetter((char)run[0]);
    }

    /// <summary>
    /// Blank lines may stand anywhere; before the key also headers, and lines of nothing but the log's prefix.
    /// </summary>
    readonly bool IsBlankOrHeader(ref View view)
    {
        if (_state.Others >= OthersMax)
            return false;
        ReadOnlySpan<byte> line = view.Bytes[_start.._end].TrimEnd(" \t\r"u8);
        if (line.IsEmpty)
            return true;
        if (_state.Lines > 0)
            return false;
        bool isPrefix = Math.Abs(line.Length - _state.Column) <= 1
            || (line.Length > _state.Column && line[_state.Column] is (byte)'\\' or (byte)'"' or (byte)'\'');
        return isPrefix
            || line.IndexOf("Proc-Type:"u8) >= 0 || line.IndexOf("DEK-Info:"u8) >= 0 // PEM
            || line.IndexOf("Version:"u8) >= 0 || line.IndexOf("Comment:"u8) >= 0 || line.IndexOf("Charset:"u8) >= 0
            || line.IndexOf("Hash:"u8) >= 0 || line.IndexOf("Subject:"u8) >= 0; // PGP, SSH2
    }
}
