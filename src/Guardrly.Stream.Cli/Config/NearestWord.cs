namespace Guardrly.Cli.Config;

/// <summary>Guesses what a mistyped word was meant to be.</summary>
static class NearestWord
{
    const int WordLengthMax = 64;

    /// <summary>
    /// The known word with the fewest edits (Levenshtein, letter case aside) from <paramref name="word"/>, or null
    /// where more than a third of the word would have to change.
    /// </summary>
    public static string? Find(string word, IEnumerable<string> known)
    {
        string? nearest = null;
        int fewest = Math.Max(1, Math.Min(word.Length, WordLengthMax) / 3) + 1;
        foreach (string candidate in known)
        {
            int edits = Distance(word, candidate);
            if (edits < fewest)
                (nearest, fewest) = (candidate, edits);
        }
        return nearest;
    }

    /// <summary><c>; did you mean 'kinds'?</c>, or nothing.</summary>
    public static string Hint(string word, IEnumerable<string> known) =>
        Find(word, known) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    static int Distance(string word, string candidate)
    {
        if (word.Length > WordLengthMax || candidate.Length > WordLengthMax)
            return int.MaxValue;
        Span<int> row = stackalloc int[WordLengthMax + 1];
        for (int column = 0; column <= candidate.Length; column++)
            row[column] = column;
        for (int line = 1; line <= word.Length; line++)
        {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= candidate.Length; column++)
            {
                bool same = char.ToLowerInvariant(word[line - 1]) == char.ToLowerInvariant(candidate[column - 1]);
                int replaced = diagonal + (same ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(replaced, Math.Min(row[column], row[column - 1]) + 1);
            }
        }
        return row[candidate.Length];
    }
}
