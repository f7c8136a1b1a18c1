using CollectionCoachBot.Storage;

namespace CollectionCoachBot.Tests.Storage;

public sealed class NamelessFileTests
{
    [Fact]
    public void Nobody_finds_it_and_nothing_is_left_of_it()
    {
        var folder = Directory.CreateTempSubdirectory("coach-test-").FullName;
        using (var file = NamelessFile.Open(folder))
        {
            file.Write("secret"u8);
            file.Position = 0;

            // Windows keeps the name while the file is open, but lets nobody else open it.
            if (!OperatingSystem.IsWindows())
                Assert.Empty(Directory.GetFileSystemEntries(folder));
            Assert.Equal("secret", new StreamReader(file).ReadToEnd());
        }

        Assert.Empty(Directory.GetFileSystemEntries(folder));
        Directory.Delete(folder);
    }
}
