using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace CollectionCoachBot.Texts;

/// <summary>Reads the YAML files beside the program: texts, words of commands, calendars. Somebody edits them by hand, so what is wrong is said by file and line.</summary>
internal static class YamlFile
{
    /// <param name="file">Its whole path.</param>
    /// <param name="form">How names in the file become names of <typeparamref name="T"/>; null: as they are.</param>
    /// <exception cref="InvalidDataException">The file is missing, may not be read, is empty, or isn't what is wanted: the message says which, where and what to do.</exception>
    public static T Read<T>(string file, INamingConvention? form = null)
        where T : class
    {
        var reader = new DeserializerBuilder().WithDuplicateKeyChecking();
        if (form is not null)
            reader = reader.WithNamingConvention(form);
        try
        {
            return reader.Build().Deserialize<T?>(File.ReadAllText(file))
                ?? throw new InvalidDataException($"{file} is empty. Write its entries, or put the file of this release back.");
        }
        catch (YamlException broken)
        {
            throw new InvalidDataException(
                $"{file}:{Tab(file) ?? broken.Start.Line}: this can't be read ({(broken.InnerException ?? broken).Message.TrimEnd('.')}). "
                + "Mend it from that line on (spaces instead of tabs, quotes, a key that stands twice), or put the file of this release back.",
                broken);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidDataException($"{file} is missing. Put the file of this release back.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"{file} can't be read ({e.Message.TrimEnd('.')}). Give this account the right to read it.", e);
        }
    }

    /// <summary>The first line that a tab indents, which is the usual fault: the parser only says where the block around it begins.</summary>
    private static long? Tab(string file) => File.ReadLines(file)
        .Index()
        .Where(line => line.Item.AsSpan(0, line.Item.Length - line.Item.AsSpan().TrimStart().Length).Contains('\t'))
        .Select(line => (long?)line.Index + 1)
        .FirstOrDefault();
}
