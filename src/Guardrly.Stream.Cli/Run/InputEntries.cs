using Guardrly.Sources;

namespace Guardrly.Cli.Run;

/// <summary>Standard input as an input among others: <c>-</c>.</summary>
static class InputEntries
{
    extension(InputEntry entry)
    {
        /// <summary>Standard input.</summary>
        public static InputEntry StandardInput => new("-", "-", default);

        /// <summary>It is standard input; a file of that name is <c>./-</c>.</summary>
        public bool IsStandardInput => entry.Path == "-";

        /// <summary>Opens it.</summary>
        /// <exception cref="InputException">It cannot be.</exception>
        public ByteSource Open(InputOptions options) =>
            entry.IsStandardInput ? InputFile.OpenStandardInput(options) : InputFile.Open(entry.Path, options);
    }

    /// <summary>The files that were found, with standard input first or last where it is among the paths.</summary>
    public static IReadOnlyList<InputEntry> InOrder(IReadOnlyList<string> paths, InputList found)
    {
        if (!paths.Contains("-"))
            return found.Entries;
        return paths[0] == "-"
            ? [InputEntry.StandardInput, .. found.Entries] : [.. found.Entries, InputEntry.StandardInput];
    }

    /// <summary>What there is to read, or null where one is a pipe.</summary>
    public static long? TotalBytes(IEnumerable<InputEntry> entries)
    {
        long total = 0;
        foreach (InputEntry entry in entries)
        {
            if (entry.LengthBytes == 0 && entry.IsStandardInput)
                return null;
            total += entry.LengthBytes;
        }
        return total;
    }
}
