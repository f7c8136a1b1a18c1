using CollectionCoachBot.Benchmarks.Data;
using CollectionCoachBot.Storage;
using Microsoft.Data.Sqlite;

namespace CollectionCoachBot.Benchmarks.Search;

/// <summary>A database of made-up customers, fifty reps' in turn, one in a thousand with another name.</summary>
internal static class SearchLedger
{
    /// <summary>By plain statements, since Entity Framework would take minutes.</summary>
    public static async Task FillAsync(string connection, int customers, CancellationToken cancellationToken)
    {
        await using var database = new SqliteConnection(connection);
        await database.OpenAsync(cancellationToken);
        await using var transaction = database.BeginTransaction();
        await using var add = database.CreateCommand();
        add.CommandText = """
            INSERT INTO "Customers" ("Id", "Code", "Name", "OwnerEmail", "Segment", "IsNaturalPerson", "Jurisdiction", "OurSizeAtSigning", "TheirSizeAtSigning", "ContractKind", "IsSample")
            VALUES ($id, $code, $name, $owner, 'Unknown', 0, 'Unknown', 'Unknown', 'Unknown', 'Unknown', 0)
            """;
        await using var alias = database.CreateCommand();
        alias.CommandText = """INSERT INTO "CustomerAliases" ("Id", "CustomerId", "Name") VALUES ($id, $id, $name)""";
        foreach (var parameter in (string[])["$id", "$code", "$name", "$owner"])
            add.Parameters.Add(parameter, SqliteType.Text);
        alias.Parameters.Add("$id", SqliteType.Text);
        alias.Parameters.Add("$name", SqliteType.Text);
        var number = 0;
        foreach (var name in CompanyNames.Take(customers))
        {
            add.Parameters["$id"].Value = OpaqueId.New();
            add.Parameters["$code"].Value = LedgerFile.CodeOf(number);
            add.Parameters["$name"].Value = name;
            add.Parameters["$owner"].Value = $"rep{number % 50}@example.com";
            await add.ExecuteNonQueryAsync(cancellationToken);
            if (number % 1000 == 0)
            {
                alias.Parameters["$id"].Value = add.Parameters["$id"].Value;
                alias.Parameters["$name"].Value = $"Old Lantern Brickworks {number}";
                await alias.ExecuteNonQueryAsync(cancellationToken);
            }

            number++;
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>How many names contain the text.</summary>
    public static async Task<long> LikeAsync(SqliteConnection database, string text, CancellationToken cancellationToken)
    {
        await using var count = database.CreateCommand();
        count.CommandText = """SELECT count(*) FROM "Customers" WHERE "Name" LIKE '%' || $text || '%'""";
        count.Parameters.AddWithValue("$text", text);
        return (long)(await count.ExecuteScalarAsync(cancellationToken))!;
    }
}
