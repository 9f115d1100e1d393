namespace Guardrly.Redaction.Scan;

/// <summary>
/// Finds the candidates in a window of bytes: every literal it was built from and every shape of
/// <see cref="Candidate"/>. Immutable and thread-safe.
/// </summary>
internal sealed class Scanner
{
    /// <summary>Bytes at most in one window.</summary>
    public const int WindowBytesMax = 8 * 1024;

    /// <summary>How far behind a position its literal or shape may depend on a byte.</summary>
    public const int LookAheadBytes = 16;

    /// <summary>Room that <see cref="Scan"/> needs for candidates.</summary>
    public const int CandidatesMax = WindowBytesMax * 4;

    readonly Literal[] _literals;
    readonly ushort[][] _byFirst = new ushort[256][];

    public Scanner(IReadOnlyList<Literal> literals)
    {
        _literals = [.. literals];
        for (int first = 0; first < _byFirst.Length; first++)
        {
            List<ushort> ids = [];
            for (int id = 0; id < _literals.Length; id++)
            {
                if (Same(_literals[id].Text[0], (byte)first, _literals[id].IgnoreCase))
                    ids.Add((ushort)id);
            }
            _byFirst[first] = [.. ids];
        }
    }

    /// <summary>
    /// Writes the candidates at positions [<paramref name="start"/>, <paramref name="end"/>) of
    /// <paramref name="buffer"/>, by ascending position and then id, and returns how many. Their offsets count from
    /// <paramref name="start"/>. Bytes around the window are looked at where the buffer has them.
    /// </summary>
    public int Scan(ReadOnlySpan<byte> buffer, int start, int end, Span<Candidate> candidates)
    {
        int count = 0;
        for (int index = start; index < end; index++)
        {
            foreach (ushort id in _byFirst[buffer[index]])
            {
                if (Stands(buffer, index, _literals[id]))
                    candidates[count++] = new Candidate(index - start, id);
            }
            byte b = buffer[index];
            if (char.IsAsciiDigit((char)b))
            {
                if (IsTrunk(buffer, index))
                    candidates[count++] = new Candidate(index - start, Candidate.Trunk);
                if (IsNanp(buffer, index))
                    candidates[count++] = new Candidate(index - start, Candidate.Nanp);
                if (IsCard(buffer, index))
                    candidates[count++] = new Candidate(index - start, Candidate.Card);
            }
            else if (b == '(' && Digits(buffer, index + 1, 2) && !IsWord(buffer, index - 1))
                candidates[count++] = new Candidate(index - start, Candidate.Paren);
            else if (b == '+' && At(buffer, index + 1) is >= (byte)'1' and <= (byte)'9' && !IsWord(buffer, index - 1))
                candidates[count++] = new Candidate(index - start, Candidate.Plus);
            else if (b == '@' && IsAt(buffer, index))
                candidates[count++] = new Candidate(index - start, Candidate.At);
        }
        return count;
    }

    static bool Stands(ReadOnlySpan<byte> buffer, int index, in Literal literal)
    {
        if (buffer.Length - index < literal.Text.Length)
            return false;
        for (int i = 0; i < literal.Text.Length; i++)
        {
            if (!Same(literal.Text[i], buffer[index + i], literal.IgnoreCase))
                return false;
        }
        return true;
    }

    static bool Same(char wanted, byte found, bool ignoreCase) =>
        found == wanted || (ignoreCase && char.IsAsciiLetter((char)found) && (found | 0x20) == wanted);

    static byte At(ReadOnlySpan<byte> buffer, int index) =>
        (uint)index < (uint)buffer.Length ? buffer[index] : (byte)'\n';

    static bool IsNameByte(byte b) => char.IsAsciiLetterOrDigit((char)b) || b == '_';

    static bool IsEscaped(ReadOnlySpan<byte> buffer, int index) =>
        At(buffer, index - 1) is (byte)'\\' or (byte)'%'
        || (At(buffer, index - 2) == '%' && IsNameByte(At(buffer, index - 1)));

    static bool IsWord(ReadOnlySpan<byte> buffer, int index) =>
        IsNameByte(At(buffer, index)) && !IsEscaped(buffer, index);

    static bool Digits(ReadOnlySpan<byte> buffer, int index, int count)
    {
        for (int i = index; i < index + count; i++)
        {
            if (!char.IsAsciiDigit((char)At(buffer, i)) || IsEscaped(buffer, i))
                return false;
        }
        return true;
    }

    static bool IsAt(ReadOnlySpan<byte> buffer, int index)
    {
        byte next = At(buffer, index + 1);
        return At(buffer, index - 1) > 0x20
            && (char.IsAsciiLetterOrDigit((char)next) || next == '[' || next >= 0x80);
    }

    static bool IsCard(ReadOnlySpan<byte> buffer, int index)
    {
        if (!Digits(buffer, index, 4) || IsWord(buffer, index - 1))
            return false;
        return At(buffer, index + 4) switch
        {
            (byte)' ' or (byte)'-' or (byte)'.' or (byte)'+' => Digits(buffer, index + 5, 3),
            (byte)'%' => Digits(buffer, index + 7, 3),
            _ => Digits(buffer, index + 4, 9),
        };
    }

    static bool IsNanp(ReadOnlySpan<byte> buffer, int index) =>
        Digits(buffer, index, 3) && At(buffer, index + 3) is (byte)' ' or (byte)'-' or (byte)'.'
        && Digits(buffer, index + 4, 4) && !Digits(buffer, index - 1, 1);

    static bool IsTrunk(ReadOnlySpan<byte> buffer, int index)
    {
        if (At(buffer, index) != '0' || !Digits(buffer, index, 2) || IsWord(buffer, index - 1)
            || At(buffer, index - 1) is (byte)'.' or (byte)'-' or (byte)':' or (byte)'/' or (byte)',' or (byte)'+')
            return false;
        int length = 2;
        while (length < 5 && Digits(buffer, index + length, 1))
            length++;
        return At(buffer, index + length) is (byte)' ' or (byte)'-' or (byte)'.' or (byte)'/';
    }
}
