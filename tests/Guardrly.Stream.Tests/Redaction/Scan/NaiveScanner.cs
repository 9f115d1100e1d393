using Guardrly.Redaction.Scan;

namespace Guardrly.Tests.Redaction.Scan;

/// <summary>The definitions of <see cref="Candidate"/>, word for word: what every scanner has to agree with.</summary>
internal sealed class NaiveScanner(IReadOnlyList<Literal> literals)
{
    public List<Candidate> Scan(byte[] buffer, int start, int end)
    {
        Text b = new(buffer);
        List<Candidate> found = [];
        for (int p = start; p < end; p++)
        {
            for (int id = 0; id < literals.Count; id++)
                Add(id, Stands(b, p, literals[id]));
            Add(Candidate.Trunk, Trunk(b, p));
            Add(Candidate.Paren, b[p] == '(' && D(b, p + 1) && D(b, p + 2) && !W(b, p - 1));
            Add(Candidate.Nanp, Nanp(b, p));
            Add(Candidate.Plus, b[p] == '+' && b[p + 1] is >= '1' and <= '9' && !W(b, p - 1));
            Add(Candidate.Card, D(b, p) && !W(b, p - 1) && (Run(b, p) || Grouped(b, p) || Percent(b, p)));
            bool isHost = IsLetterOrDigit(b[p + 1]) || b[p + 1] is '[' or >= '\x80';
            Add(Candidate.At, b[p] == '@' && b[p - 1] > ' ' && isHost);

            void Add(int id, bool stands)
            {
                if (stands)
                    found.Add(new Candidate(p - start, id));
            }
        }
        return found;
    }

    static bool A(Text b, int q) => IsLetterOrDigit(b[q]) || b[q] == '_';

    static bool E(Text b, int q) => b[q - 1] == '\\' || b[q - 1] == '%' || (b[q - 2] == '%' && A(b, q - 1));

    static bool D(Text b, int q) => b[q] is >= '0' and <= '9' && !E(b, q);

    static bool D(Text b, int from, int to) => Enumerable.Range(from, to - from + 1).All(q => D(b, q));

    static bool W(Text b, int q) => A(b, q) && !E(b, q);

    static bool Run(Text b, int p) => D(b, p, p + 12);

    static bool Grouped(Text b, int p) => D(b, p, p + 3) && b[p + 4] is ' ' or '-' or '.' or '+' && D(b, p + 5, p + 7);

    static bool Percent(Text b, int p) => D(b, p, p + 3) && b[p + 4] == '%' && D(b, p + 7, p + 9);

    static bool Nanp(Text b, int p) =>
        D(b, p, p + 2) && b[p + 3] is ' ' or '-' or '.' && D(b, p + 4, p + 7)
        && b[p - 1] is ' ' or '-' or '.' or '/' && char.IsAsciiDigit(b[p - 2]);

    static bool Trunk(Text b, int p) =>
        b[p] == '0' && D(b, p) && D(b, p + 1) && !W(b, p - 1)
        && b[p - 1] is not ('.' or '-' or ':' or '/' or ',' or '+')
        && Enumerable.Range(2, 4).Any(n => D(b, p, p + n - 1) && GroupEnds(b, p + n));

    static bool GroupEnds(Text b, int q) =>
        b[q] is ' ' or '-' or '.' or '/' && !char.IsAsciiLetter(b[q + 1])
        && !(D(b, q + 1) && D(b, q + 2) && b[q + 3] is ':' or ',');

    static bool Stands(Text b, int p, Literal literal)
    {
        for (int i = 0; i < literal.Text.Length; i++)
        {
            if (p + i >= b.Length || Folded(b[p + i], literal.IgnoreCase) != literal.Text[i])
                return false;
        }
        return true;
    }

    static char Folded(char c, bool ignoreCase) => ignoreCase && c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;

    static bool IsLetterOrDigit(char c) => char.IsAsciiLetterOrDigit(c);

    readonly struct Text(byte[] bytes)
    {
        public int Length => bytes.Length;

        public char this[int index] => index >= 0 && index < bytes.Length ? (char)bytes[index] : '\n';
    }
}
