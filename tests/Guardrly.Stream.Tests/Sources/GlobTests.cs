using Guardrly.Sources;

namespace Guardrly.Tests.Sources;

public sealed class GlobTests
{
    [Theory]
    [InlineData("a.log", "*.log")]
    [InlineData("a.log", "a.lo?")]
    [InlineData("a.log", "*")]
    [InlineData("a.log", "a*")]
    [InlineData("a.log", "*a*.*g*")]
    [InlineData("aXbXc", "a*b*c")]
    [InlineData("mississippi", "m*iss*ip*i")]
    [InlineData("a.log", "[abc].log")]
    [InlineData("b.log", "[a-c].log")]
    [InlineData("d.log", "[!a-c].log")]
    [InlineData("d.log", "[^a-c].log")]
    [InlineData("-.log", "[a-].log")]
    [InlineData("].log", "[]].log")]
    [InlineData("[x", "[x")]
    [InlineData(".hidden", ".*")]
    [InlineData("äöü", "?ö?")]
    public void A_name_matches(string name, string pattern) => Assert.True(Glob.Matches(name, pattern));

    [Theory]
    [InlineData("a.log", "*.txt")]
    [InlineData("a.log", "a.log?")]
    [InlineData("a.log", "")]
    [InlineData("aXbX", "a*b*c")]
    [InlineData("d.log", "[a-c].log")]
    [InlineData("b.log", "[!a-c].log")]
    [InlineData(".hidden", "*")]
    [InlineData(".hidden", "?hidden")]
    [InlineData(".hidden", "[.]hidden")]
    [InlineData("A.log", "a.log")]
    public void A_name_does_not_match(string name, string pattern) => Assert.False(Glob.Matches(name, pattern));

    [Fact]
    public void A_name_that_almost_matches_many_stars_is_decided_soon()
        => Assert.False(Glob.Matches(new string('a', 10_000), string.Concat(Enumerable.Repeat("a*", 100)) + "b"));

    [Theory]
    [InlineData("*.log", "")]
    [InlineData("logs/*.log", "logs")]
    [InlineData("logs/a?/x.log", "logs")]
    [InlineData("/var/log/**/*.log", "/var/log")]
    [InlineData("/*.log", "/")]
    public void The_part_before_the_first_wildcard_is_the_root(string pattern, string root)
        => Assert.Equal(root, Glob.Parse(pattern).Root);
}
