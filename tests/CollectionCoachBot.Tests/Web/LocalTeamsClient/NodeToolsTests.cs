using CollectionCoachBot.Web.LocalTeamsClient;

namespace CollectionCoachBot.Tests.Web.LocalTeamsClient;

public sealed class NodeToolsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coach-node-").FullName;

    [Theory]
    [InlineData("", false)]
    [InlineData("npx", false)]
    [InlineData("node", false)]
    [InlineData("node npx", true)]
    public void Npx_is_found_where_node_is_there_too(string files, bool found)
    {
        foreach (var file in files.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            File.WriteAllText(Path.Combine(_folder, file), "");

        var npx = NodeTools.FindNpx($"{Path.Combine(_folder, "elsewhere")}:{_folder}", windows: false);

        Assert.Equal(found ? Path.Combine(_folder, "npx") : null, npx);
    }

    [Fact]
    public void On_Windows_it_is_a_command_file()
    {
        File.WriteAllText(Path.Combine(_folder, "node.exe"), "");
        File.WriteAllText(Path.Combine(_folder, "npx.cmd"), "");

        Assert.Equal(Path.Combine(_folder, "npx.cmd"), NodeTools.FindNpx($";{_folder}", windows: true));
    }

    [Fact]
    public void Without_a_path_there_is_none() => Assert.Null(NodeTools.FindNpx(null, windows: false));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
