using Guardrly.Sinks;
using Guardrly.Tests.Support;

namespace Guardrly.Tests.Sinks;

public sealed class PendingFilesTests : IDisposable
{
    readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void All_that_is_not_complete_is_removed()
    {
        var pending = new PendingFiles();
        foreach (string name in new[] { "a", "b", "c" })
            pending.Create(_folder[name], Touch);
        pending.Forget(_folder["a"]);
        pending.Remove(_folder["b"]);
        Assert.Equal(["a", "c"], _folder.Names());

        pending.RemoveAll();

        Assert.Equal(["a"], _folder.Names());
    }

    [Fact]
    public void Nothing_new_comes_up_after_that()
    {
        var pending = new PendingFiles();
        pending.RemoveAll();

        Assert.Throws<OperationCanceledException>(() => pending.Create(_folder["a"], Touch));
        Assert.Empty(_folder.Names());
    }

    [Fact]
    public void What_is_gone_already_does_no_harm()
    {
        var pending = new PendingFiles();
        pending.Create(_folder["a"], Touch);
        File.Delete(_folder["a"]);

        pending.RemoveAll();
        pending.Remove(_folder["a"]);
    }

    static bool Touch(string path)
    {
        File.WriteAllText(path, "");
        return true;
    }
}
