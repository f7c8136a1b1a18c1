using System.Data.Common;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CollectionCoachBot.Receivables.Import;

/// <summary>
/// Writes rows of one table one after the other with two prepared commands, in the context's transaction. A ledger has a hundred thousand
/// rows, for which a change tracker takes several times the time and memory. Columns and stored forms are the model's own.
/// </summary>
internal sealed class RowWriter<T> : IAsyncDisposable
    where T : class
{
    private readonly IProperty[] _properties;
    private readonly DbCommand _insert;
    private readonly DbCommand _update;

    public RowWriter(CoachDb db)
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var table = StoreObjectIdentifier.Table(type.GetTableName()!);
        _properties = [.. type.GetFlattenedProperties()];
        var columns = _properties.Select(property => $"\"{property.GetColumnName(table)}\"").ToList();
        var parameters = _properties.Select((_, i) => FormattableString.Invariant($"@p{i}")).ToList();
        var key = Array.FindIndex(_properties, property => property.IsPrimaryKey());
        _insert = Command(db, $"INSERT INTO \"{table.Name}\" ({string.Join(", ", columns)}) VALUES ({string.Join(", ", parameters)})");
        _update = Command(
            db,
            $"UPDATE \"{table.Name}\" SET {string.Join(", ", columns.Zip(parameters, (column, parameter) => $"{column} = {parameter}"))} WHERE {columns[key]} = {parameters[key]}");
    }

    public Task InsertAsync(T row, CancellationToken cancellationToken) => ExecuteAsync(_insert, row, cancellationToken);

    public Task UpdateAsync(T row, CancellationToken cancellationToken) => ExecuteAsync(_update, row, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _insert.DisposeAsync();
        await _update.DisposeAsync();
    }

    private async Task ExecuteAsync(DbCommand command, T row, CancellationToken cancellationToken)
    {
        for (var i = 0; i < _properties.Length; i++)
            command.Parameters[i].Value = Stored(_properties[i], row);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static object Stored(IProperty property, T row)
    {
        var value = property.GetGetter().GetClrValueUsingContainingEntity(row);
        var stored = property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
        return stored ?? DBNull.Value;
    }

    private DbCommand Command(CoachDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = sql;
        for (var i = 0; i < _properties.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = FormattableString.Invariant($"@p{i}");
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
