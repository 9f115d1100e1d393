namespace Guardrly.Normalize;

/// <summary>Reads the time at the start of a text, in any of the forms that logs write.</summary>
/// <param name="text">The text.</param>
internal ref struct TimestampReader(ReadOnlySpan<byte> text)
{
    readonly ReadOnlySpan<byte> _text = text;
    int _index;
    int _year;
    int _month;
    int _day;
    long _timeOfDay;
    long _offset;

    /// <summary>Reads it; bounds are not looked at.</summary>
    public bool TryRead(out long milliseconds, out int length)
    {
        bool isRead = _text[0] is >= (byte)'0' and <= (byte)'9' ? TryReadDigits() : TryReadWords();
        milliseconds = isRead ? (DaysSinceEpoch(_year, _month, _day) * Timestamps.DayMilliseconds)
            + _timeOfDay - _offset : 0;
        length = _index;
        return isRead;
    }

    /// <summary>Reads <c>HH:mm:ss</c> with a fraction at the start of a text.</summary>
    public static bool TryReadTimeOfDay(ReadOnlySpan<byte> text, out long milliseconds, out int length)
    {
        var reader = new TimestampReader(text);
        bool isRead = reader.TryTime(':');
        milliseconds = reader._timeOfDay;
        length = reader._index;
        return isRead;
    }

    /// <summary>Days from 1970-01-01 to a date of the Gregorian calendar.</summary>
    public static long DaysSinceEpoch(int year, int month, int day)
    {
        // Years that begin in March, so that the leap day is the last; eras of 400 years, which all have the same
        // length.
        int shifted = month <= 2 ? year - 1 : year;
        int era = shifted / 400;
        int yearOfEra = shifted - (era * 400);
        int dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9)) + 2) / 5) + day - 1;
        int dayOfEra = (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear;
        return ((long)era * 146_097) + dayOfEra - 719_468;
    }

    readonly byte Current => _index < _text.Length ? _text[_index] : (byte)0;

    bool TryReadDigits()
    {
        int digits = 1;
        while (digits < 9 && digits < _text.Length && char.IsAsciiDigit((char)_text[digits]))
            digits++;
        byte separator = digits < _text.Length ? _text[digits] : (byte)0;
        return (digits, separator) switch
        {
            (4, (byte)'-' or (byte)'/' or (byte)'.') => TryYearFirst(separator) && TryZone(),
            (8, (byte)'T') => TryBasic() && TryZone(),
            (1 or 2, (byte)'/') when IsLetterAt(digits + 1) => TryDayFirst('/') && TryZone(),
            (1 or 2, (byte)'-') when IsLetterAt(digits + 1) => TryDayFirst('-') && TryZone(),
            (1 or 2, (byte)' ') when IsLetterAt(digits + 1) => TryDayFirst(' ') && TryZone(),
            (1 or 2, (byte)'/') => TryMonthFirst() && TryZone(),
            _ => false,
        };
    }

    /// <summary><c>Wed, 11 Mar 2026 23:00:02 GMT</c> and <c>Wed Mar 11 23:00:02 2026</c>.</summary>
    bool TryReadWords()
    {
        int letters = 0;
        while (letters < 10 && IsLetterAt(letters))
            letters++;
        if (letters < 3 || !IsWeekday(_text))
            return false;
        _index = letters;
        if (TrySign(','))
            return TrySign(' ')
                && TryDayFirst((char)(IsLetterAt(_index + 3) && _text[_index + 2] == '-' ? '-' : ' ')) && TryZone();
        return TrySign(' ') && TryMonthName() && TrySign(' ') && SkipSpaces() && TryNumber(1, 2, out _day)
            && TrySign(' ')
            && TryTime(':') && TryZone() && TrySign(' ') && TryNumber(4, 4, out _year) && IsDate();
    }

    bool TryYearFirst(byte separator)
    {
        if (!(TryNumber(4, 4, out _year) && TrySign((char)separator) && TryNumber(1, 2, out _month)
            && TrySign((char)separator) && TryNumber(1, 2, out _day) && IsDate()))
            return false;
        if (Current is not ((byte)'T' or (byte)'t' or (byte)' ' or (byte)'_'))
            return false;
        _index++;
        if (Current == '-' && _index + 1 < _text.Length && _text[_index + 1] == ' ')
            _index += 2; // Gin has a dash between the date and the time
        return TryTime(':');
    }

    bool TryBasic()
    {
        if (!(TryNumber(4, 4, out _year) && TryNumber(2, 2, out _month) && TryNumber(2, 2, out _day) && IsDate()))
            return false;
        _index++;
        return TryTime('\0');
    }

    bool TryDayFirst(char separator)
    {
        if (!(TryNumber(1, 2, out _day) && TrySign(separator) && TryMonthName() && TrySign(separator)))
            return false;
        int start = _index;
        if (!TryNumber(4, 4, out _year))
        {
            _index = start;
            if (!TryNumber(2, 2, out int year))
                return false;
            _year = 2000 + year;
        }
        if (!IsDate() || Current is not ((byte)':' or (byte)' '))
            return false;
        _index++;
        return TryTime(':');
    }

    /// <summary><c>03/11/26 15:00:01</c>, <c>03/11/2026, 3:00:01 PM</c>.</summary>
    bool TryMonthFirst()
    {
        if (!(TryNumber(1, 2, out _month) && TrySign('/') && TryNumber(1, 2, out _day) && TrySign('/')))
            return false;
        int start = _index;
        if (!TryNumber(4, 4, out _year))
        {
            _index = start;
            if (!TryNumber(2, 2, out int year))
                return false;
            _year = 2000 + year;
        }
        TrySign(',');
        return IsDate() && TrySign(' ') && TryTime(':') && TryHalf();
    }

    /// <summary><c>AM</c> or <c>PM</c>, if there is one.</summary>
    bool TryHalf()
    {
        int at = Current == ' ' ? _index + 1 : _index;
        // Node writes a narrow no-break space there.
        if (_text[_index..].StartsWith("\u202F"u8))
            at = _index + 3;
        if (at + 1 >= _text.Length || (_text[at + 1] | 0x20) != 'm' || IsLetterAt(at + 2))
            return true;
        const long HalfDay = Timestamps.DayMilliseconds / 2;
        bool isMorning = (_text[at] | 0x20) == 'a';
        if (!isMorning && (_text[at] | 0x20) != 'p')
            return true;
        if (_timeOfDay >= HalfDay + (HalfDay / 12))
            return false;
        _timeOfDay = (_timeOfDay % HalfDay) + (isMorning ? 0 : HalfDay);
        _index = at + 2;
        return true;
    }

    bool TryTime(char separator)
    {
        if (!(TryNumber(separator == '\0' ? 2 : 1, 2, out int hour) && TrySeparator(separator)
            && TryNumber(2, 2, out int minute) && TrySeparator(separator) && TryNumber(2, 2, out int second)))
            return false;
        if (hour > 23 || minute > 59 || second > 60)
            return false;
        _timeOfDay = (((((hour * 60L) + minute) * 60) + second) * 1000) + Fraction();
        return !char.IsAsciiDigit((char)Current);
    }

    /// <summary>Milliseconds of a fraction of any length; further digits are cut off.</summary>
    int Fraction()
    {
        if (Current is not ((byte)'.' or (byte)',') || _index + 1 >= _text.Length
            || !char.IsAsciiDigit((char)_text[_index + 1]))
            return 0;
        _index++;
        int milliseconds = 0;
        for (int weight = 100; char.IsAsciiDigit((char)Current); _index++, weight /= 10)
            milliseconds += (Current - '0') * weight;
        return milliseconds;
    }

    /// <summary>The zone, if there is one; a word that is none stays where it is.</summary>
    bool TryZone()
    {
        int start = _index;
        if (Current == ' ')
            _index++;
        if ((Current | 0x20) == 'z' && !IsLetterAt(_index + 1))
        {
            _index++;
            return true;
        }
        if (_text[_index..].StartsWith("UTC"u8) || _text[_index..].StartsWith("GMT"u8))
        {
            _index += 3;
            return !IsLetterAt(_index) || Undo(start);
        }
        if (Current is not ((byte)'+' or (byte)'-'))
            return Undo(start);
        int sign = Current == '-' ? -1 : 1;
        _index++;
        if (!TryNumber(2, 2, out int hours) || hours > 23)
            return Undo(start);
        bool hasColon = TrySign(':');
        if (!TryNumber(2, 2, out int minutes))
        {
            // A dash and two digits after a blank are a word of the message more often than a zone.
            if (hasColon || _text[start] == ' ')
                return Undo(start);
            minutes = 0;
        }
        if (minutes > 59 || char.IsAsciiDigit((char)Current))
            return Undo(start);
        _offset = sign * ((hours * 60L) + minutes) * 60_000;
        return true;
    }

    bool Undo(int index)
    {
        _index = index;
        return true;
    }

    readonly bool IsDate() =>
        _year >= 1 && _month is >= 1 and <= 12 && _day >= 1 && _day <= DateTime.DaysInMonth(_year, _month);

    bool SkipSpaces()
    {
        while (Current == ' ')
            _index++;
        return true;
    }

    bool TrySign(char sign)
    {
        if (Current != sign)
            return false;
        _index++;
        return true;
    }

    bool TrySeparator(char separator) => separator == '\0' || TrySign(separator);

    bool TryNumber(int digitsMin, int digitsMax, out int value)
    {
        value = 0;
        int start = _index;
        while (_index - start < digitsMax && char.IsAsciiDigit((char)Current))
            value = (value * 10) + _text[_index++] - '0';
        return _index - start >= digitsMin;
    }

    bool TryMonthName()
    {
        if (_index + 3 > _text.Length)
            return false;
        int word = ((_text[_index] | 0x20) << 16) | ((_text[_index + 1] | 0x20) << 8) | (_text[_index + 2] | 0x20);
        _month = word switch
        {
            0x6A616E => 1,
            0x666562 => 2,
            0x6D6172 => 3,
            0x617072 => 4,
            0x6D6179 => 5,
            0x6A756E => 6,
            0x6A756C => 7,
            0x617567 => 8,
            0x736570 => 9,
            0x6F6374 => 10,
            0x6E6F76 => 11,
            0x646563 => 12,
            _ => 0,
        };
        _index += 3;
        return _month != 0;
    }

    static bool IsWeekday(ReadOnlySpan<byte> text)
    {
        int word = ((text[0] | 0x20) << 16) | ((text[1] | 0x20) << 8) | (text[2] | 0x20);
        // mon tue wed thu fri sat sun
        return word is 0x6D6F6E or 0x747565 or 0x776564 or 0x746875 or 0x667269 or 0x736174 or 0x73756E;
    }

    readonly bool IsLetterAt(int index) => index < _text.Length && char.IsAsciiLetter((char)_text[index]);
}
