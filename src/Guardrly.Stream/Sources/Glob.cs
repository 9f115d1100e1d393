using Guardrly.Native;

namespace Guardrly.Sources;

/// <summary>
/// A pattern of paths: <c>*</c> and <c>?</c> within a name, <c>[a-z]</c> and <c>[!a-z]</c> for one character, <c>**</c>
/// for any number of folders. As in a shell a leading dot is matched by a dot alone.
/// </summary>
internal sealed class Glob
{
    const string AnyFolders = "**";

    static readonly char[] s_separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    readonly string[] _segments;

    Glob(string root, string[] segments)
    {
        Root = root;
        _segments = segments;
    }

    /// <summary>The folder before the first part with a wildcard; empty for the current one.</summary>
    public string Root { get; }

    bool IsRecursive => _segments.Contains(AnyFolders);

    /// <summary>Whether a path has any wildcard.</summary>
    public static bool IsGlob(string path) => path.AsSpan().ContainsAny("*?[");

    /// <summary>Splits a pattern.</summary>
    public static Glob Parse(string pattern)
    {
        int firstWildcard = pattern.AsSpan().IndexOfAny("*?[");
        int rootLength = pattern.AsSpan(0, firstWildcard).LastIndexOfAny(s_separators) + 1;
        // "logs/" gives "logs", and "/" stays.
        string root = Path.TrimEndingDirectorySeparator(pattern[..rootLength]);
        string[] segments = pattern[rootLength..].Split(s_separators, StringSplitOptions.RemoveEmptyEntries);
        return new Glob(root, segments);
    }

    /// <summary>
    /// Hands what matches to <paramref name="walk"/>: files, and without <c>**</c> whole folders too, as if each were
    /// named by itself.
    /// </summary>
    public void Expand(FolderWalk walk)
    {
        if (IsRecursive)
            walk.Folders.Add(Root);
        Expand(walk, Root, "", 0);
    }

    /// <summary>Whether a full path is one that the pattern, a full one too, leads to.</summary>
    public bool IsMatch(string path)
    {
        string relative = Path.GetRelativePath(Root.Length == 0 ? "." : Root, path);
        string[] names = relative.Split(s_separators, StringSplitOptions.RemoveEmptyEntries);
        return !relative.StartsWith("..", StringComparison.Ordinal) && IsMatch(names, 0, 0);
    }

    bool IsMatch(string[] names, int name, int segment)
    {
        if (segment == _segments.Length)
            return name == names.Length || !IsRecursive; // a folder that matches is read with all in it
        if (_segments[segment] == AnyFolders)
        {
            for (int from = name; from <= names.Length; from++)
            {
                if (IsMatch(names, from, segment + 1))
                    return true;
            }
            return false;
        }
        return name < names.Length && Matches(names[name], _segments[segment]) && IsMatch(names, name + 1, segment + 1);
    }

    /// <summary>Whether one name matches one part of a pattern.</summary>
    internal static bool Matches(ReadOnlySpan<char> name, ReadOnlySpan<char> pattern)
    {
        if (name is ['.', ..] && pattern is not ['.', ..])
            return false;
        int at = 0;
        int patternAt = 0;
        // Where to go on when the rest does not fit: after the last star, one character further than before.
        int starAt = -1;
        int retryAt = 0;
        while (at < name.Length)
        {
            if (patternAt < pattern.Length && pattern[patternAt] == '*')
            {
                starAt = patternAt++;
                retryAt = at;
            }
            else if (patternAt < pattern.Length && MatchesOne(name[at], pattern[patternAt..], out int length))
            {
                at++;
                patternAt += length;
            }
            else if (starAt >= 0)
            {
                at = ++retryAt;
                patternAt = starAt + 1;
            }
            else
            {
                return false;
            }
        }
        return pattern[patternAt..].TrimStart('*').IsEmpty;
    }

    void Expand(FolderWalk walk, string folder, string name, int index)
    {
        string segment = _segments[index];
        bool isLast = index == _segments.Length - 1;
        if (segment == AnyFolders && !isLast)
            Expand(walk, folder, name, index + 1);
        foreach (string child in walk.Names(folder))
        {
            if (segment == AnyFolders ? child.StartsWith('.') : !Matches(child, segment))
                continue;
            string childPath = Path.Join(folder, child);
            string childName = name.Length == 0 ? child : $"{name}/{child}";
            if (segment == AnyFolders)
                ExpandAnyFolders(walk, childPath, childName, index, isLast);
            else if (isLast)
                TakeMatch(walk, childPath, childName);
            else if (Directory.Exists(childPath))
                Expand(walk, childPath, childName, index + 1);
        }
    }

    void ExpandAnyFolders(FolderWalk walk, string path, string name, int index, bool isLast)
    {
        bool isThere = FileStatus.TryRead(path, followLinks: false, out FileStatus status, out _);
        if (isThere && status.Kind == FileKind.Folder)
            Expand(walk, path, name, index);
        else if (isLast)
            walk.Take(path, name);
    }

    void TakeMatch(FolderWalk walk, string path, string name)
    {
        if (walk.Take(path, name) == FileKind.Folder && !IsRecursive)
            walk.TakeFolder(path, name);
    }

    /// <summary>Whether a character matches the first element of a pattern, which is not a star.</summary>
    static bool MatchesOne(char character, ReadOnlySpan<char> pattern, out int length)
    {
        length = 1;
        if (pattern[0] == '?')
            return true;
        // A bracket closes after its first member at the earliest: "[]]" means a bracket.
        bool isNegated = pattern is ['[', '!' or '^', ..];
        int first = isNegated ? 2 : 1;
        int close = pattern[0] == '[' && pattern.Length > first ? pattern[(first + 1)..].IndexOf(']') : -1;
        if (close < 0)
            return character == pattern[0];
        ReadOnlySpan<char> members = pattern.Slice(first, close + 1);
        length = first + members.Length + 1;
        return IsMember(character, members) != isNegated;
    }

    static bool IsMember(char character, ReadOnlySpan<char> members)
    {
        for (int index = 0; index < members.Length; index++)
        {
            bool isRange = index + 2 < members.Length && members[index + 1] == '-';
            char last = isRange ? members[index + 2] : members[index];
            if (character >= members[index] && character <= last)
                return true;
            index += isRange ? 2 : 0;
        }
        return false;
    }
}
