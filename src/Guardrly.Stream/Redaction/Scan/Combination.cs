using System.Runtime.CompilerServices;

namespace Guardrly.Redaction.Scan;

/// <summary>
/// The second pass: classes to shapes, by shifts within words that overlap. The names of the shapes and of what they
/// are made of are those of <see cref="Candidate"/>.
/// </summary>
internal static unsafe class Combination<TClassifier, TLanes>
    where TClassifier : struct, IClassifier
    where TLanes : struct, ILanes<TLanes>
{
    /// <summary>Fills the planes from <see cref="Plane.Trunk"/> on.</summary>
    /// <param name="planes">The first word of plane 0.</param>
    /// <param name="words">How many words of <see cref="Plane.StrideBits"/> the window has.</param>
    /// <param name="marked">A bitmap of <see cref="Plane.MarkedWords"/>: the words that have a shape.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(ulong* planes, int words, ulong* marked)
    {
        new Span<ulong>(marked, Plane.MarkedWords).Clear();
        for (int word = 0; word < words; word += TLanes.Words)
        {
            Classes now = Classes.Load((byte*)planes + (word * (Plane.StrideBits / 8)));

            // What stands before: W(p-1), D, and so on.
            TLanes word1 = now.Word << 1;
            TLanes opens = TLanes.AndNot(TLanes.Repeat(Plane.StrideMask), word1);
            TLanes digit = now.Digit;
            if (now.Escape.NonZeroWords != 0)
            {
                TLanes escaped = (now.Escape << 1) | ((now.Percent << 2) & word1);
                digit = TLanes.AndNot(digit, escaped);
                opens |= (escaped << 1) & TLanes.Repeat(Plane.StrideMask);
            }

            // Runs of digits by their first.
            TLanes two = digit & (digit >>> 1);
            TLanes three = two & (two >>> 1);
            TLanes four = two & (two >>> 2);
            TLanes eight = four & (four >>> 4);

            // Four digits, then nine more, or a separator and three.
            TLanes group = (eight & (digit >>> 8))
                | ((now.Separator | now.Plus) & (three >>> 1))
                | (now.Percent & (three >>> 3));
            TLanes card = four & opens & (group >>> 4);

            // Three digits and four, more digits before them.
            TLanes local = now.Separator & (four >>> 1);
            TLanes nanp = three & (local >>> 3) & (now.Stop << 1) & (now.Digit << 2) & TLanes.Repeat(Plane.StrideMask);

            // Up to one, then up to three digits before what ends the group. A letter after it, or the minutes of a
            // time, and it was no telephone number.
            TLanes other = now.Letter | (two & (now.Colon >>> 2));
            TLanes stop = TLanes.AndNot(now.Stop, other >>> 1);
            TLanes oneStop = stop | (digit & (stop >>> 1));
            TLanes threeStops = oneStop | (two & (oneStop >>> 2));
            TLanes trunk = TLanes.AndNot(now.Zero & two & opens & (threeStops >>> 2), now.Bar << 1);

            TLanes mark = (now.At & TLanes.Repeat(Plane.StrideMask))
                | (opens & ((now.Paren & (two >>> 1)) | (now.Plus & (now.NonZero >>> 1))));

            TLanes shape = trunk | nanp | card | mark;
            trunk.Store(planes + (Plane.Trunk * Plane.Words) + word);
            nanp.Store(planes + (Plane.Nanp * Plane.Words) + word);
            card.Store(planes + (Plane.Card * Plane.Words) + word);
            shape.Store(planes + (Plane.Shape * Plane.Words) + word);
            marked[word / 64] |= (ulong)shape.NonZeroWords << word;
        }
    }

    /// <summary>The classes of <see cref="ByteClass"/>, apart.</summary>
    struct Classes
    {
        public TLanes Digit, Zero, NonZero, Letter, Word, Escape, Percent, Bar, Plus, Paren, At;

        /// <summary>Space, hyphen and dot; then the slash too; colon and comma.</summary>
        public TLanes Separator, Stop, Colon;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Classes Load(byte* planes)
        {
            TLanes digit = Read(planes, Plane.Digit);
            TLanes letter = Read(planes, Plane.Letter);
            TLanes escape = Read(planes, Plane.Escape);
            TLanes separator = Read(planes, Plane.Separator);
            TLanes bar = Read(planes, Plane.Bar);
            TLanes markA = Read(planes, Plane.MarkA);
            TLanes markB = Read(planes, Plane.MarkB);
            if (TClassifier.SeesSevenBits)
            {
                TLanes high = Read(planes, Plane.High);
                digit = TLanes.AndNot(digit, high);
                letter = TLanes.AndNot(letter, high);
                escape = TLanes.AndNot(escape, high);
                separator = TLanes.AndNot(separator, high);
                bar = TLanes.AndNot(bar, high);
                markB = TLanes.AndNot(markB, high);
            }
            Classes classes;
            classes.At = digit & separator;
            classes.Digit = TLanes.AndNot(digit, separator);
            classes.Separator = TLanes.AndNot(separator, digit);
            classes.Zero = digit & markA;
            classes.NonZero = TLanes.AndNot(classes.Digit, markA);
            classes.Letter = letter;
            classes.Word = letter | classes.Digit | (escape & markB);
            classes.Percent = escape & markA;
            classes.Escape = TLanes.AndNot(escape, markB);
            classes.Bar = bar;
            classes.Plus = bar & markA;
            classes.Stop = classes.Separator | (bar & markB);
            classes.Colon = TLanes.AndNot(bar, separator | markA | markB);
            classes.Paren = TLanes.AndNot(markB, bar | escape);
            return classes;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static TLanes Read(byte* planes, int plane) => TLanes.LoadOverlapping(planes + (plane * Plane.Words * 8));
    }
}
