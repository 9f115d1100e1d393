using Guardrly.Redaction;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.House;

public class PublicApiTests
{
    /// <summary>UPDATE_API=1 rewrites the file.</summary>
    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        string path = Path.Combine(Repository.Root, "tests", "Guardrly.Stream.Tests", "House", "PublicApi.txt");
        string actual = PublicApi.Describe(typeof(Redactor).Assembly);
        if (Environment.GetEnvironmentVariable("UPDATE_API") == "1")
            File.WriteAllText(path, actual);
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
