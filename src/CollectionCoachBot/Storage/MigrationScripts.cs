using System.Reflection;

namespace CollectionCoachBot.Storage;

/// <summary>The numbered scripts of one database, in order: <c>Migrations/FOLDER/0001.sql</c> and on. A script's number is the schema that it leads to.</summary>
internal static class MigrationScripts
{
    public static IReadOnlyList<string> Of(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.Contains($".Migrations.{folder}.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return reader.ReadToEnd();
            })];
    }
}
