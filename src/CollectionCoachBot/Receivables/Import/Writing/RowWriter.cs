using System.Data.Common;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CollectionCoachBot.Receivables.Import.Writing;

/// <summary>
/// Writes rows of one table in the context's transaction, new ones in bulk, changed ones with a prepared statement; many together where the
/// database takes many, so that not each row waits for its answer. A ledger has a hundred thousand rows, for which a change tracker takes several times the time and memory.
/// Columns and stored forms are the model's own.
/// </summary>
internal sealed class RowWriter<T> : IAsyncDisposable
    where T : class
{
    /// <summary>Rows that are sent together.</summary>
    private const int AtOnce = 500;

    private readonly StoredColumn<T>[] _stored;
    private readonly object?[] _values;
    private readonly IRowInsert _insert;
    private readonly Statement _update;
    private readonly DbBatch? _batch;

    /// <param name="db">Has a transaction.</param>
    /// <param name="updated">The properties that an update writes; none: all. What stands in the others stays, whoever has written it meanwhile.</param>
    public RowWriter(CoachDb db, params IReadOnlyList<string> updated)
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        var table = StoreObjectIdentifier.Table(type.GetTableName()!);
        IReadOnlyList<IProperty> all = [.. type.GetFlattenedProperties()];
        var key = all.Single(property => property.IsPrimaryKey());
        IReadOnlyList<IProperty> changed = [.. all.Where(property => property != key && (updated.Count == 0 || updated.Contains(property.Name)))];
        string Column(IProperty property) => $"\"{property.GetColumnName(table)}\"";
        _stored = [.. all.Select(StoredColumn<T>.Of)];
        _values = new object?[all.Count];
        _insert = db.Kind.Insert(db, table.Name, [.. all.Select(property => (property.GetColumnName(table)!, property.GetRelationalTypeMapping().StoreType))]);
        _update = new Statement(
            db,
            $"UPDATE \"{table.Name}\" SET {string.Join(", ", changed.Select((property, i) => $"{Column(property)} = {Statement.Parameter(i)}"))} WHERE {Column(key)} = {Statement.Parameter(changed.Count)}",
            [.. changed, key]);
        var connection = db.Database.GetDbConnection();
        if (!connection.CanCreateBatch)
            return;
        _batch = connection.CreateBatch();
        _batch.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        _batch.Timeout = db.Database.GetCommandTimeout() ?? _batch.Timeout;
    }

    /// <summary>At the latest with the next <see cref="FlushAsync"/>.</summary>
    public ValueTask InsertAsync(T row, CancellationToken cancellationToken)
    {
        for (var i = 0; i < _values.Length; i++)
            _values[i] = _stored[i].Of(row);
        return _insert.AddAsync(_values, cancellationToken);
    }

    /// <inheritdoc cref="InsertAsync"/>
    public Task UpdateAsync(T row, CancellationToken cancellationToken) => WriteAsync(_update, row, cancellationToken);

    /// <summary>Writes what wasn't written yet.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await _insert.FlushAsync(cancellationToken);
        if (_batch is null || _batch.BatchCommands.Count == 0)
            return;
        await _batch.PrepareAsync(cancellationToken);
        await _batch.ExecuteNonQueryAsync(cancellationToken);
        _batch.BatchCommands.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await _insert.DisposeAsync();
        await _update.DisposeAsync();
        if (_batch is not null)
            await _batch.DisposeAsync();
    }

    private async Task WriteAsync(Statement statement, T row, CancellationToken cancellationToken)
    {
        if (_batch is null)
        {
            await statement.ExecuteAsync(row, cancellationToken);
            return;
        }

        _batch.BatchCommands.Add(statement.In(_batch, row));
        if (_batch.BatchCommands.Count == AtOnce)
            await FlushAsync(cancellationToken);
    }

    private sealed class Statement : IAsyncDisposable
    {
        private readonly IReadOnlyList<IProperty> _properties;
        private readonly IReadOnlyList<StoredColumn<T>> _stored;
        private readonly DbCommand _command;

        public Statement(CoachDb db, string sql, IReadOnlyList<IProperty> properties)
        {
            _properties = properties;
            _stored = [.. properties.Select(StoredColumn<T>.Of)];
            _command = db.Database.GetDbConnection().CreateCommand();
            _command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
            _command.CommandText = sql;
        }

        /// <summary>Numbers, which both databases know: a name would have to be looked for in each row's statement.</summary>
        public static string Parameter(int i) => FormattableString.Invariant($"${i + 1}");

        public async Task ExecuteAsync(T row, CancellationToken cancellationToken)
        {
            for (var i = _command.Parameters.Count; i < _properties.Count; i++)
            {
                var parameter = _command.CreateParameter();
                parameter.ParameterName = Parameter(i);
                _command.Parameters.Add(parameter);
            }

            for (var i = 0; i < _properties.Count; i++)
                _command.Parameters[i].Value = _stored[i].Of(row) ?? DBNull.Value;
            await _command.ExecuteNonQueryAsync(cancellationToken);
        }

        public DbBatchCommand In(DbBatch batch, T row)
        {
            var command = batch.CreateBatchCommand();
            command.CommandText = _command.CommandText;
            foreach (var property in _properties)
                command.Parameters.Add(property.GetRelationalTypeMapping().CreateParameter(_command, "", property.GetGetter().GetClrValueUsingContainingEntity(row)));
            return command;
        }

        public ValueTask DisposeAsync() => _command.DisposeAsync();
    }
}
