using Guardrly.Native;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Native;

public sealed class RealPathTests : IDisposable
{
    readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Links_in_any_part_are_followed()
    {
        string path = _folder.Write("real/sub/a.log", []);
        Directory.CreateSymbolicLink(_folder["door"], _folder["real"]);
        File.CreateSymbolicLink(_folder["real/link"], "sub/a.log");

        Assert.Equal(RealPath.Of(path), RealPath.Of(_folder["door/sub/a.log"]));
        Assert.Equal(RealPath.Of(path), RealPath.Of(_folder["door/link"]));
    }

    [Fact]
    public void What_is_not_there_yet_follows_the_links_before_it()
    {
        Directory.CreateDirectory(_folder["real"]);
        Directory.CreateSymbolicLink(_folder["door"], _folder["real"]);

        Assert.Equal(RealPath.Of(_folder["real"]) + "/new/a.log", RealPath.Of(_folder["door/new/../new/a.log"]));
    }

    [Theory]
    [InlineData("/a/b", "/a", true)]
    [InlineData("/a/b/c", "/a", true)]
    [InlineData("/a", "/", true)]
    [InlineData("/a", "/a", false)]
    [InlineData("/ab", "/a", false)]
    [InlineData("/", "/", false)]
    [InlineData("/a", "/a/b", false)]
    public void A_path_lies_below_a_folder(string path, string folder, bool expected)
        => Assert.Equal(expected, RealPath.IsBelow(path, folder));
}
