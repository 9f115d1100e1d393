namespace Guardrly.Tests.Support;

/// <summary>Where the tests find the files of the project.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    public static string Fixtures => Path.Combine(Root, "fixtures");

    /// <summary>The C# files below src, tests and bench, without what the build makes.</summary>
    public static IEnumerable<string> SourceFiles() => new[] { "src", "tests", "bench" }.SelectMany(SourceFiles);

    /// <summary>The C# files below one folder of the project.</summary>
    public static IEnumerable<string> SourceFiles(string folder) =>
        from path in Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        let parts = Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar)
        where !parts.Contains("obj") && !parts.Contains("bin")
        orderby path
        select path;

    static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Guardrly.Stream.sln")))
                return folder.FullName;
        }
        throw new DirectoryNotFoundException($"no Guardrly.Stream.sln above {AppContext.BaseDirectory}");
    }
}
