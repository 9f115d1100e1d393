using System.Runtime.CompilerServices;

namespace Guardrly.Redaction.Scan;

/// <summary>
/// The second pass: classes to shapes, a vector of words at a time, from the last to the first: what stands after a
/// position is known then, and what stands before it is read one vector ahead.
/// </summary>
internal static unsafe class Combination<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    /// <summary>Fills the planes from <see cref="Plane.Trunk"/> on for the words [0, <paramref name="words"/>).</summary>
    /// <param name="planes">The first word of plane 0 of the window.</param>
    /// <param name="words">The words that were classified, look-ahead included.</param>
    /// <param name="seesSevenBits">Whether class planes are wrong where <see cref="Plane.High"/> is set.</param>
    public static void Run(ulong* planes, int words, bool seesSevenBits)
    {
        // Of the vector after this one.
        TLanes nextDigit = default, nextTwo = default, nextThree = default, nextFour = default, nextStop = default;
        TLanes nextOneStop = default, nextThreeStops = default, nextGroup = default, nextLocal = default;
        TLanes nextNonZero = default;

        int start = (words - 1) / TLanes.Words * TLanes.Words;
        Classes now = Classes.Load(planes + start, seesSevenBits);
        for (; start >= 0; start -= TLanes.Words)
        {
            Classes previous = Classes.Load(planes + start - TLanes.Words, seesSevenBits);

            TLanes beforeWord = TLanes.Before(now.Word, previous.Word);
            TLanes beforeEscape = TLanes.Before(now.Escape, previous.Escape);
            TLanes beforePercent = TLanes.Before(now.Percent, previous.Percent);
            TLanes word1 = TLanes.Earlier(now.Word, beforeWord, 1);
            // E(p) and E(p-1).
            TLanes escaped = TLanes.Earlier(now.Escape, beforeEscape, 1)
                | (TLanes.Earlier(now.Percent, beforePercent, 2) & word1);
            TLanes escaped1 = TLanes.Earlier(now.Escape, beforeEscape, 2)
                | (TLanes.Earlier(now.Percent, beforePercent, 3) & TLanes.Earlier(now.Word, beforeWord, 2));
            TLanes opens = ~word1 | escaped1;
            TLanes digit1 = TLanes.Earlier(now.Digit, TLanes.Before(now.Digit, previous.Digit), 1) & ~escaped1;
            TLanes bar1 = TLanes.Earlier(now.Bar, TLanes.Before(now.Bar, previous.Bar), 1);

            // Runs of digits by their first.
            TLanes digit = now.Digit & ~escaped;
            TLanes afterDigit = TLanes.After(digit, nextDigit);
            TLanes two = digit & TLanes.Later(digit, afterDigit, 1);
            TLanes afterTwo = TLanes.After(two, nextTwo);
            TLanes twoLater = TLanes.Later(two, afterTwo, 1);
            TLanes three = two & twoLater;
            TLanes four = two & TLanes.Later(two, afterTwo, 2);
            TLanes afterThree = TLanes.After(three, nextThree);
            TLanes afterFour = TLanes.After(four, nextFour);
            TLanes eight = four & TLanes.Later(four, afterFour, 4);
            TLanes nine = eight & TLanes.Later(digit, afterDigit, 8);

            // Four digits, then nine more, or a separator and three.
            TLanes group = nine
                | ((now.Separator | now.Plus) & TLanes.Later(three, afterThree, 1))
                | (now.Percent & TLanes.Later(three, afterThree, 3));
            TLanes card = four & opens & TLanes.Later(group, TLanes.After(group, nextGroup), 4);

            TLanes local = now.Separator & TLanes.Later(four, afterFour, 1);
            TLanes nanp = three & ~digit1 & TLanes.Later(local, TLanes.After(local, nextLocal), 3);

            // Up to one, then up to three digits before what ends the group.
            TLanes stop = now.Separator | now.Slash;
            TLanes oneStop = stop | (digit & TLanes.Later(stop, TLanes.After(stop, nextStop), 1));
            TLanes threeStops = oneStop
                | (two & TLanes.Later(oneStop, TLanes.After(oneStop, nextOneStop), 2));
            TLanes trunk = now.Zero & two & opens & ~bar1
                & TLanes.Later(threeStops, TLanes.After(threeStops, nextThreeStops), 2);

            TLanes mark = now.At
                | (now.Paren & opens & twoLater)
                | (now.Plus & opens & TLanes.Later(now.NonZero, TLanes.After(now.NonZero, nextNonZero), 1));

            trunk.Store(planes + start + (Plane.Trunk * Plane.Words));
            nanp.Store(planes + start + (Plane.Nanp * Plane.Words));
            card.Store(planes + start + (Plane.Card * Plane.Words));
            mark.Store(planes + start + (Plane.Mark * Plane.Words));

            (nextDigit, nextTwo, nextThree, nextFour) = (digit, two, three, four);
            (nextGroup, nextLocal, nextStop, nextOneStop) = (group, local, stop, oneStop);
            (nextThreeStops, nextNonZero) = (threeStops, now.NonZero);
            now = previous;
        }
    }

    /// <summary>The classes of <see cref="ByteClass"/>, apart.</summary>
    struct Classes
    {
        public TLanes Digit, Zero, NonZero, Word, Escape, Percent, Separator, Bar, Plus, Slash, Paren, At;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Classes Load(ulong* planes, bool seesSevenBits)
        {
            TLanes digit = Read(planes, Plane.Digit);
            TLanes letter = Read(planes, Plane.Letter);
            TLanes escape = Read(planes, Plane.Escape);
            TLanes separator = Read(planes, Plane.Separator);
            TLanes bar = Read(planes, Plane.Bar);
            TLanes markA = Read(planes, Plane.MarkA);
            TLanes markB = Read(planes, Plane.MarkB);
            if (seesSevenBits)
            {
                TLanes ascii = ~Read(planes, Plane.High);
                digit &= ascii;
                letter &= ascii;
                escape &= ascii;
                separator &= ascii;
                bar &= ascii;
                markB &= ascii;
            }
            Classes classes;
            classes.At = digit & separator;
            classes.Digit = digit & ~separator;
            classes.Separator = separator & ~digit;
            classes.Zero = digit & markA;
            classes.NonZero = classes.Digit & ~markA;
            classes.Word = letter | classes.Digit | (escape & markB);
            classes.Percent = escape & markA;
            classes.Escape = escape & ~markB;
            classes.Bar = bar;
            classes.Plus = bar & markA;
            classes.Slash = bar & markB;
            classes.Paren = markB & ~(bar | escape);
            return classes;
        }

        static TLanes Read(ulong* planes, int plane) => TLanes.Load(planes + (plane * Plane.Words));
    }
}
