using System.Text;
using Guardrly.Redaction;
using Guardrly.Redaction.Scan;
using Guardrly.Redaction.Verify;
using Guardrly.Tests.Redaction.Scan;

namespace Guardrly.Tests.Differential;

/// <summary>
/// The engine without windows, streams, limits of writing or pending matches: every candidate of the whole text in
/// order, the matches painted over the bytes, the placeholders put in at the end. For texts shorter than a view.
/// </summary>
internal sealed class NaiveRedactor(Redactor redactor)
{
    readonly RuleSet _rules = redactor.Rules;
    readonly NaiveScanner _scanner = new(redactor.Rules.Literals);
    readonly List<(int Start, int End, SecretKind Kind, PlaceholderForm Form)> _masks = [];
    int _opened;
    int _followed;
    (int Opened, int End) _gap;
    int _barrier;

    public byte[] Mask(byte[] text)
    {
        if (text.Length >= StreamLimits.CandidateBytesMax)
            throw new ArgumentException("longer than a view", nameof(text));
        _masks.Clear();
        _opened = _barrier = _followed = 0;
        _gap = default;
        int position = 0;
        while (position < text.Length)
            position = Decide(text, position, text.Length, inBlock: false);
        return Painted(text);
    }

    /// <summary>
    /// Decides [start, end) and returns the end, or where the body of a block that began in it ended.
    /// </summary>
    int Decide(byte[] text, int start, int end, bool inBlock)
    {
        foreach (Candidate candidate in _scanner.Scan(text, start, end))
        {
            int position = start + candidate.Offset;
            Follow(text, Math.Min(position + 1, end));
            bool inGap = position < _opened;
            if (inGap && !(position >= _gap.Opened && position < _gap.End && _rules.IsKnownByItself(candidate.Id)))
                continue;
            if (_masks.Exists(mask => mask.Start <= position && mask.End > position))
                continue;
            int opened = _masks.Where(mask => mask.Start <= position).Select(mask => mask.End).DefaultIfEmpty().Max();
            int floor = Math.Max(_barrier, position - StreamLimits.LookBehindBytesMax);
            var view = new View(text, floor, Math.Max(floor, opened));
            var matches = new MatchList();
            var names = new NameCache(_rules.Names);
            int body = _rules.Verify(ref view, position, candidate.Id, names, matches, out PrivateKeyState block);
            if (body >= 0 && !inBlock)
                return Block(text, body, block);
            Add(matches, inGap);
        }
        Follow(text, end);
        return end;
    }

    /// <summary>What starts right after a match starts after its placeholder.</summary>
    void Follow(byte[] text, int end)
    {
        while (_followed < _opened && _opened < end)
        {
            int position = _followed = _opened;
            byte[] alone = [(byte)'\n', .. text.AsSpan(position, Math.Min(16, text.Length - position))];
            if (text[position] is not ((byte)'+' or (byte)'(') && !char.IsAsciiDigit((char)text[position]))
                continue;
            foreach (Candidate candidate in _scanner.Scan(alone, 1, 2).Where(found => found.Id >= Candidate.ShapeIdMin))
            {
                if (position != _opened)
                    break;
                int floor = Math.Max(_barrier, position - StreamLimits.LookBehindBytesMax);
                var view = new View(text, floor, position);
                var matches = new MatchList();
                _rules.Verify(ref view, position, candidate.Id, new NameCache(_rules.Names), matches, out _);
                Add(matches);
            }
        }
    }

    int Block(byte[] text, int position, PrivateKeyState state)
    {
        while (state.IsOpen && position < text.Length)
        {
            var view = new View(text, position, position);
            var keys = new MatchList();
            int end = position;
            PrivateKeyBlock.Step(ref view, ref end, ref state, keys);
            _barrier = position;
            for (int index = 0; index < keys.Count; index++)
            {
                Decide(text, position, keys[index].Start, inBlock: true);
                var one = new MatchList();
                one.Add(keys[index].Start, keys[index].End, SecretKind.PrivateKey);
                Add(one);
                position = keys[index].End;
            }
            Decide(text, position, end, inBlock: true);
            position = end;
        }
        _barrier = position;
        return position;
    }

    void Add(MatchList matches, bool inGap = false)
    {
        if (!inGap)
            _gap = (_opened, matches.Count > 0 ? matches[matches.Count - 1].Start : 0);
        for (int index = 0; index < matches.Count; index++)
        {
            Match match = matches[index];
            if (match.End <= match.Start)
                continue;
            _masks.Add((match.Start, match.End, match.Kind, match.Form));
            _opened = Math.Max(_opened, match.End);
        }
    }

    byte[] Painted(byte[] text)
    {
        var output = new List<byte>();
        int read = 0;
        foreach ((int start, int end, SecretKind kind, PlaceholderForm form) in United())
        {
            output.AddRange(text.AsSpan(read, start - read));
            string[] lines = Encoding.Latin1.GetString(text, start, end - start).Split('\n');
            for (int index = 0; index < lines.Length; index++)
            {
                string white = index == 0 ? "" : lines[index][..^lines[index].TrimStart(' ', '\t').Length];
                string lineEnd = index == lines.Length - 1 ? "" : lines[index].EndsWith('\r') ? "\r\n" : "\n";
                bool isEmpty = lines[index].Length == white.Length + Math.Max(0, lineEnd.Length - 1);
                output.AddRange(Encoding.Latin1.GetBytes(white + (isEmpty ? "" : Placeholder(kind, form)) + lineEnd));
            }
            read = end;
        }
        output.AddRange(text.AsSpan(read));
        return [.. output];
    }

    /// <summary>Overlapping masks are one, of the kind and form of the one that starts first.</summary>
    List<(int Start, int End, SecretKind Kind, PlaceholderForm Form)> United()
    {
        var united = new List<(int Start, int End, SecretKind Kind, PlaceholderForm Form)>();
        foreach (var mask in _masks.OrderBy(mask => mask.Start))
        {
            if (united.Count > 0 && united[^1].End > mask.Start)
                united[^1] = united[^1] with { End = Math.Max(united[^1].End, mask.End) };
            else
                united.Add(mask);
        }
        return united;
    }

    string Placeholder(SecretKind kind, PlaceholderForm form)
    {
        string quote = form == PlaceholderForm.Bare ? "" : new string('\\', (1 << ((int)form - 1)) - 1) + '"';
        return $"{quote}[REDACTED:{redactor.NameOf(kind)}]{quote}";
    }
}
