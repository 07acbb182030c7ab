using System.Linq.Expressions;
using System.Reflection;
using Marten;

namespace CoProductionFund.Application.Store;

internal static class Columns
{
    /// <summary>
    /// Keeps what a row says in a column as well, for SQL that counts many rows: looking into a row takes it several times as long as
    /// finding it (docs/adr/0086). Queries in C# ask the column by themselves, except for money.
    /// </summary>
    public static void Column<TRow>(this StoreOptions options, string name, Expression<Func<TRow, object?>> value)
    {
        var path = Path(value.Body is UnaryExpression converted ? converted.Operand : value.Body).Reverse().ToArray();
        options.Policies.ForAllDocuments(mapping =>
        {
            if (mapping.DocumentType == typeof(TRow))
            {
                mapping.DuplicateField(path, columnName: name);
            }
        });
    }

    private static IEnumerable<MemberInfo> Path(Expression? value)
    {
        for (; value is MemberExpression { Member: var member, Expression: var of }; value = of)
        {
            yield return member;
        }
    }
}
