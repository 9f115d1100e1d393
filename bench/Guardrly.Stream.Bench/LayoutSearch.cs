using System.Globalization;
using System.Text;
using Guardrly.Redaction.Scan;

namespace Guardrly.Bench;

/// <summary>
/// Searches for a layout of the built-in literals in the scanner's buckets by the trigrams of real logs, and prints the
/// tables of <see cref="BucketHints"/>. Each literal in turn is taken out and put where it lets the fewest positions
/// through, until nothing moves.
/// </summary>
internal sealed class LayoutSearch
{
    const int RoundsMax = 12;
    const int SampleBytesMax = 1 << 20;
    const int Bytes = 128;

    /// <summary>What a trigram costs that the sample does not have: others will.</summary>
    const float Unseen = 0.05f;

    /// <summary>What one more literal of the same trigram costs where that stands: it is compared in vain.</summary>
    const float Compared = 0.1f;

    readonly float[] _cost = new float[Bytes * Bytes * Bytes];
    readonly List<Literal> _literals;
    readonly bool _byNibbles;
    readonly (Trigram Trigram, int Place)[][] _choices;
    readonly int[] _bucketOf;
    readonly int[] _choiceOf;

    /// <summary>How many literals go by a trigram.</summary>
    readonly Dictionary<string, int> _users = [];

    LayoutSearch(List<Literal> literals, float[] cost, bool byNibbles)
    {
        _literals = literals;
        _byNibbles = byNibbles;
        _cost = cost;
        _choices = [.. literals.Select(literal => Enumerable.Range(0, literal.Text.Length - 2)
            .Select(place => (Trigram.Of(literal, place), place)).ToArray())];
        _bucketOf = new int[literals.Count];
        _choiceOf = new int[literals.Count];
    }

    public static int Run(ReadOnlySpan<string> paths)
    {
        // One of a text: the hints go by text.
        List<Literal> literals = [.. ScanProbe.Literals().GroupBy(literal => literal.Text)
            .Select(same => same.OrderByDescending(literal => literal.IgnoreCase).First())];
        float[] cost = Cost(paths);
        Console.WriteLine(
            """
            namespace Guardrly.Redaction.Scan;

            internal static partial class BucketHints
            {
            """);
        foreach (bool byNibbles in (bool[])[false, true])
        {
            LayoutSearch search = new(literals, cost, byNibbles);
            search.Search();
            Console.WriteLine($"    const string {(byNibbles ? "ByNibbles" : "ByBytes")} = \"\"\"");
            search.Print();
            Console.WriteLine("        \"\"\";" + (byNibbles ? "" : "\n"));
        }
        Console.WriteLine("}");
        return 0;
    }

    /// <summary>How often each trigram stands in a MiB of the files, each file counting the same.</summary>
    static float[] Cost(ReadOnlySpan<string> paths)
    {
        float[] cost = new float[Bytes * Bytes * Bytes];
        Array.Fill(cost, Unseen);
        foreach (string path in paths)
        {
            byte[] bytes = new byte[SampleBytesMax];
            using FileStream file = File.OpenRead(path);
            int length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            float each = (float)SampleBytesMax / length / paths.Length;
            for (int i = 0; i + 2 < length; i++)
            {
                if ((bytes[i] | bytes[i + 1] | bytes[i + 2]) < Bytes)
                    cost[Index(bytes[i], bytes[i + 1], bytes[i + 2])] += each;
            }
        }
        return cost;
    }

    static int Index(int first, int second, int third) => (((first * Bytes) + second) * Bytes) + third;

    void Search()
    {
        Array.Fill(_bucketOf, -1);
        int[] order = [.. Enumerable.Range(0, _literals.Count)
            .OrderByDescending(id => _choices[id].Min(choice => CostOf(default, choice.Trigram)))];
        for (int round = 0; round < RoundsMax; round++)
        {
            bool moved = false;
            foreach (int id in order)
                moved |= Move(id);
            float passing = Enumerable.Range(0, Fingerprints.Buckets).Sum(i => CostOf(default, Members(i)));
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"round {round}: {passing:f0} a MiB"));
            if (!moved)
                break;
        }
    }

    bool Move(int id)
    {
        (int Bucket, int Choice) before = (_bucketOf[id], _choiceOf[id]);
        if (before.Bucket >= 0)
            _users[Key(id, before.Choice)]--;
        _bucketOf[id] = -1;
        float least = float.MaxValue;
        (int Bucket, int Choice) best = default;
        for (int bucket = 0; bucket < Fingerprints.Buckets; bucket++)
        {
            Trigram members = Members(bucket);
            for (int choice = 0; choice < _choices[id].Length; choice++)
            {
                Trigram trigram = _choices[id][choice].Trigram;
                float cost = CostOf(members, trigram)
                    + (Compared * _users.GetValueOrDefault(Key(id, choice))
                        * Sum(trigram.First, trigram.Second, trigram.Third));
                if (cost < least || (cost == least && (bucket, choice) == before))
                    (least, best) = (cost, (bucket, choice));
            }
        }
        (_bucketOf[id], _choiceOf[id]) = best;
        _users[Key(id, best.Choice)] = _users.GetValueOrDefault(Key(id, best.Choice)) + 1;
        return best != before;
    }

    string Key(int id, int choice) =>
        _literals[id].Text.Substring(_choices[id][choice].Place, Fingerprints.Length).ToLowerInvariant();

    Trigram Members(int bucket)
    {
        Trigram members = default;
        for (int id = 0; id < _bucketOf.Length; id++)
        {
            if (_bucketOf[id] == bucket)
                members |= _choices[id][_choiceOf[id]].Trigram;
        }
        return members;
    }

    /// <summary>How many more positions pass when <paramref name="added"/> joins.</summary>
    float CostOf(in Trigram members, in Trigram added)
    {
        Trigram old = _byNibbles ? members.Widened : members;
        Trigram all = _byNibbles ? (members | added).Widened : members | added;
        Trigram more = all - old;
        return Sum(more.First, all.Second, all.Third)
            + Sum(old.First, more.Second, all.Third)
            + Sum(old.First, old.Second, more.Third);
    }

    float Sum(ByteSet first, ByteSet second, ByteSet third)
    {
        float sum = 0;
        foreach (int a in List(first))
        {
            foreach (int b in List(second))
            {
                foreach (int c in List(third))
                    sum += _cost[Index(a, b, c)];
            }
        }
        return sum;
    }

    static List<int> List(ByteSet bytes)
    {
        List<int> list = [];
        for (; !bytes.IsEmpty; bytes = bytes.WithoutFirst)
            list.Add(bytes.First);
        return list;
    }

    void Print()
    {
        for (int bucket = 0; bucket < Fingerprints.Buckets; bucket++)
        {
            StringBuilder line = new();
            for (int id = 0; id < _literals.Count; id++)
            {
                if (_bucketOf[id] != bucket)
                    continue;
                string entry = $"{_choices[id][_choiceOf[id]].Place}{_literals[id].Text}¦";
                if (line.Length > 0 && line.Length + entry.Length > 110)
                    Flush();
                if (line.Length == 0)
                    line.Append((char)('a' + bucket));
                line.Append(entry);
            }
            Flush();

            void Flush()
            {
                if (line.Length > 0)
                    Console.WriteLine($"        {line}");
                line.Clear();
            }
        }
    }
}
