using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CollectionCoachBot.Receivables.Import.Writing;

/// <summary>
/// What rows hold in one column, as the model stores it. Neighbours often hold the same: then it is the very same object, so that it is neither
/// converted nor written once more.
/// </summary>
internal abstract class StoredColumn<T>
    where T : class
{
    /// <summary>Null: it is empty.</summary>
    public abstract object? Of(T row);

    public static StoredColumn<T> Of(IProperty property)
    {
        var converter = property.GetTypeMapping().Converter;

        // What lies in an object of the row's, such as a customer's cycle, only the model's own accessor reaches.
        if (property.DeclaringType.ClrType != typeof(T) || property.PropertyInfo?.GetMethod is not { } get)
            return new Typed<object?>(property.GetGetter().GetClrValueUsingContainingEntity, converter);
        return (StoredColumn<T>)Activator.CreateInstance(
            typeof(Typed<>).MakeGenericType(typeof(T), property.ClrType), get.CreateDelegate(typeof(Func<,>).MakeGenericType(typeof(T), property.ClrType)), converter)!;
    }

    /// <summary>With the property's type, so that a value is only made an object where it is another than the row's before.</summary>
    private sealed class Typed<TValue>(Func<T, TValue> get, ValueConverter? converter) : StoredColumn<T>
    {
        private TValue? _last;
        private object? _stored;
        private bool _isKnown;

        public override object? Of(T row)
        {
            var value = get(row);
            if (_isKnown && EqualityComparer<TValue>.Default.Equals(value, _last))
                return _stored;
            (_last, _isKnown) = (value, true);
            return _stored = converter is null ? value : converter.ConvertToProvider(value);
        }
    }
}
